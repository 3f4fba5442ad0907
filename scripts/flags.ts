import { Refusal } from './say'

/** A command line: what stands alone, and the value of each option. */
export interface Flags {
  readonly files: readonly string[]
  readonly given: ReadonlyMap<string, string>
}

/** Reads options in either form, `--crs wgs84` or `--crs=wgs84`; each takes a value. @throws Refusal with the usage */
export function readFlags(args: readonly string[], known: readonly string[], usage: string): Flags {
  const files: string[] = []
  const given = new Map<string, string>()
  for (let i = 0; i < args.length; i += 1) {
    const [flag, joined] = splitFlag(args[i]!)
    if (flag === null) files.push(args[i]!)
    else {
      if (!known.includes(flag)) throw new Refusal(`Unknown option ${flag}.\n${usage}`)
      const value = joined ?? args[++i]
      if (!value) throw new Refusal(`${flag} needs a value.\n${usage}`)
      given.set(flag, value)
    }
  }
  return { files, given }
}

function splitFlag(arg: string): [flag: string | null, value?: string] {
  if (!arg.startsWith('--')) return [null]
  const at = arg.indexOf('=')
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)]
}
