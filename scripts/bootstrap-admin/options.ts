import { readFlags } from '../flags'
import { Refusal } from '../say'
import { type CloudTarget, cloudTarget, targetFlags, targetUsage } from '../territory/cloud-target'

const usage = `Usage: npm run bootstrap:admin [-- ${targetUsage}]`

/** Reads the command line: where the token is stored. @throws Refusal */
export function bootstrapTarget(args: readonly string[], env: NodeJS.ProcessEnv): CloudTarget {
  const { files, given } = readFlags(args, targetFlags, usage)
  if (files.length > 0) throw new Refusal(usage)
  return cloudTarget(given, env)
}
