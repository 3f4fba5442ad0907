import { Refusal } from './say'

/** The value of `--endpoint`, the address of a local cloud, without a path. @throws Refusal */
export function endpointFrom(given: string | undefined): string | undefined {
  if (given === undefined) return undefined
  if (!/^https?:\/\/[^\s/]+\/?$/.test(given)) {
    throw new Refusal(`--endpoint must be an address like http://127.0.0.1:8790, not "${given}".`)
  }
  return given.replace(/\/$/, '')
}
