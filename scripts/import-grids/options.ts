import { resolve } from 'node:path'
import { readFlags } from '../flags'
import { Refusal } from '../say'
import { type CloudTarget, cloudTarget, targetFlags, targetUsage } from '../territory/cloud-target'

export interface ImportOptions {
  readonly file: string
  /** The coordinate system of the file; the territory is stored in GCJ-02. */
  readonly crs: 'wgs84' | 'gcj02'
  /** Names of properties of each feature. */
  readonly codeField: string
  readonly nameField: string
  readonly ownerField: string | null
  readonly target: CloudTarget
}

const usage = `Usage: npm run import:grids -- FILE.geojson --crs wgs84|gcj02 --code FIELD --name FIELD [--owner FIELD] ${targetUsage}`

const known = ['--crs', '--code', '--name', '--owner', ...targetFlags]

/** Reads the command line. @throws Refusal */
export function importOptions(args: readonly string[], env: NodeJS.ProcessEnv): ImportOptions {
  const { files, given } = readFlags(args, known, usage)
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
    target: cloudTarget(given, env),
  }
}
