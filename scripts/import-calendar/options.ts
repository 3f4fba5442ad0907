import { resolve } from 'node:path'
import { root } from '../root'
import { Refusal } from '../say'

export interface CalendarOptions {
  readonly file: string
  /** Data folder of the local instance. */
  readonly dataDir: string
}

const usage = 'Usage: npm run import:calendar -- FILE.json [--data DIR]'

/** Reads the command line; `GEZI_DATA` names the data folder when `--data` does not. */
export function calendarOptions(args: readonly string[], env: NodeJS.ProcessEnv): CalendarOptions {
  const at = args.indexOf('--data')
  const dataDir = at < 0 ? undefined : args[at + 1]
  const files = args.filter((_arg, i) => at < 0 || (i !== at && i !== at + 1))
  const [file] = files
  if (!file || files.length > 1 || file.startsWith('-') || (at >= 0 && !dataDir)) throw new Refusal(usage)
  return { file: resolve(file), dataDir: resolve(root, dataDir ?? env.GEZI_DATA ?? '.data') }
}
