import { resolve } from 'node:path'
import { readFlags } from '../flags'
import { Refusal } from '../say'
import { type CloudTarget, cloudTarget, targetFlags, targetUsage } from '../territory/cloud-target'

export interface CalendarOptions {
  readonly file: string
  readonly target: CloudTarget
}

const usage = `Usage: npm run import:calendar -- FILE.json ${targetUsage}`

/** Reads the command line. @throws Refusal */
export function calendarOptions(args: readonly string[], env: NodeJS.ProcessEnv): CalendarOptions {
  const { files, given } = readFlags(args, targetFlags, usage)
  const [file] = files
  if (!file || files.length > 1) throw new Refusal(usage)
  return { file: resolve(file), target: cloudTarget(given, env) }
}
