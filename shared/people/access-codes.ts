import * as z from 'zod/mini'

/** Without 0, 1, I, L, O: people read codes aloud and copy them from paper. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export const invitationLength = 8
export const scanLength = 12
export const adminTokenLength = 20

/** A code as somebody typed it: spaces and dashes do not count, nor does the case. */
const typed = (length: number) =>
  z.string().check(
    z.maxLength(60),
    z.overwrite(said => said.replace(/[\s-]/g, '').toUpperCase()),
    z.regex(new RegExp(`^[${codeAlphabet}]{${length}}$`)),
  )

export const invitationCode = typed(invitationLength)
export const scanCode = typed(scanLength)
export const adminToken = typed(adminTokenLength)

/** In groups of four, as people read it: `ABCD-EFGH`. */
export const sayCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code

/** The code in what a camera read or somebody pasted: a link `…/j/<code>`, `…/s/<code>`, or the code alone; null for anything else. */
export function codeIn(said: string, kind: 'j' | 's'): string | null {
  const linked = new RegExp(`/${kind}/([0-9A-Za-z-]+)/?$`).exec(said.trim())?.[1]
  const parsed = (kind === 'j' ? invitationCode : scanCode).safeParse(linked ?? said)
  return parsed.success ? parsed.data : null
}
