import { resolve } from 'node:path'
import { root } from '../root'
import { Refusal } from '../say'

export interface ImportOptions {
  readonly file: string
  /** The coordinate system of the file; the territory is stored in GCJ-02. */
  readonly crs: 'wgs84' | 'gcj02'
  /** Names of properties of each feature. */
  readonly codeField: string
  readonly nameField: string
  readonly ownerField: string | null
  /** Data folder of the local instance. */
  readonly dataDir: string
}

const usage =
  'Usage: npm run import:grids -- FILE.geojson --crs wgs84|gcj02 --code FIELD --name FIELD [--owner FIELD] [--data DIR]'

const known = ['--crs', '--code', '--name', '--owner', '--data']

/** Reads the command line; `GEZI_DATA` names the data folder when `--data` does not. */
export function importOptions(args: readonly string[], env: NodeJS.ProcessEnv): ImportOptions {
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
  const [file] = files
  const crs = given.get('--crs')
  const codeField = given.get('--code')
  const nameField = given.get('--name')
  if (!file || files.length > 1 || !codeField || !nameField) throw new Refusal(usage)
  if (crs !== 'wgs84' && crs !== 'gcj02') {
    throw new Refusal(`--crs must say wgs84 (GPS, most GIS files) or gcj02 (Chinese web maps).\n${usage}`)
  }
  return {
    file: resolve(file),
    crs,
    codeField,
    nameField,
    ownerField: given.get('--owner') ?? null,
    dataDir: resolve(root, given.get('--data') ?? env.GEZI_DATA ?? '.data'),
  }
}

function splitFlag(arg: string): [flag: string | null, value?: string] {
  if (!arg.startsWith('--')) return [null]
  const at = arg.indexOf('=')
  return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)]
}
