import { codeAlphabet } from '@shared/people/access-codes'
import type { Secrets } from './secrets'

type CodePurpose = 'invitation' | 'signIn' | 'phoneCode'

/** The largest multiple of the alphabet's size that a byte can hold: what lies above would favour its first characters. */
const fair = (alphabet: string): number => 256 - (256 % alphabet.length)

/**
 * A code that follows from what asked for it and from the deployment's secret: a request that is repeated gets the same
 * code, nobody else can tell it, and it is kept nowhere.
 */
export function accessCode(
  secrets: Secrets,
  purpose: CodePurpose,
  seed: string,
  length: number,
  alphabet = codeAlphabet,
) {
  let code = ''
  for (let round = 0; code.length < length; round += 1) {
    const bytes = Buffer.from(secrets.tag(purpose, `code ${round} ${seed}`), 'base64url')
    for (const byte of bytes) if (byte < fair(alphabet)) code += alphabet[byte % alphabet.length]
  }
  return code.slice(0, length)
}
