import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createSecrets } from '../../cloudfunctions/platform/secrets'
import { readFlags } from '../flags'
import { Refusal, runProgram } from '../say'
import { connectCloud } from '../territory/cloud-connection'
import { cloudTarget, openCloud, targetFlags, targetUsage } from '../territory/cloud-target'
import { parsePushFile } from './push-file'

const usage = `Usage: npm run import:push -- FILE.json ${targetUsage}`

/** `npm run import:push`: which templates, groups and address messages to phones use, in place of what was stored before. */
runProgram(async () => {
  const { files, given } = readFlags(process.argv.slice(2), targetFlags, usage)
  const [file] = files
  if (!file || files.length > 1) throw new Refusal(usage)
  const json = jsonOf(resolve(file))
  const cloud = await openCloud(cloudTarget(given, process.env), process.env)
  try {
    if (!cloud.secret)
      throw new Refusal('Set GEZI_SECRET as the functions have it: keys of group robots are sealed with it.')
    const parsed = parsePushFile(json, createSecrets(cloud.secret))
    if ('problems' in parsed) {
      throw new Refusal(`Nothing was imported:\n${parsed.problems.map(line => `  ${line}`).join('\n')}`)
    }
    const { settings } = parsed
    await connectCloud(cloud.envForSdk).db.transaction(tx => tx.put('pushSettings', settings))
    const count = (of: object) => Object.keys(of).length
    console.log(
      `Stored: ${count(settings.employee)} templates for employees, ${count(settings.subscribe)} for subscriptions, ${count(settings.robots)} groups.`,
    )
  } finally {
    await cloud.close()
  }
})

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Refusal(`${file} cannot be read as JSON: ${(error as Error).message}`)
  }
}
