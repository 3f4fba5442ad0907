import { request } from 'node:http'
import { type ServedInstance, serveInstance } from '../support/served-instance'

/** Sunday morning of the story that runs through the mockups. */
const storyBegins = '2026-11-22T09:41:00+08:00'

/** Begins the story on an instance with the demo territory, which devices opened from now on reach. */
export async function beginStory(phones?: Readonly<Record<string, string>>): Promise<ServedInstance> {
  const instance = await serveInstance({ at: storyBegins, phones })
  process.env.GEZI_JOURNEY_URL = instance.url
  process.env.GEZI_JOURNEY_SCENES = JSON.stringify(instance.scenes)
  tellDevices(storyBegins)
  return instance
}

/**
 * Goes on with the story at an ISO instant: the cloud's clock, that of devices opened from now on, and the sweep of what
 * fell due in between. For an instance that no other journey shares.
 */
export async function goOnAt({ url }: ServedInstance, at: string): Promise<void> {
  await setClock(url, { instant: at })
  // The jump starts a sweep, the minute after it waits for that one and sweeps once more.
  await setClock(url, { milliseconds: 60_000, runTimers: true })
  tellDevices(at)
}

const tellDevices = (at: string): void => {
  process.env.GEZI_JOURNEY_CLOCK_OFFSET = String(Date.parse(at) - Date.now())
}

const setClock = (url: string, change: object): Promise<void> => steer(url, '/_cloud/clock', change)

/** How WeChat judges from now on what residents write and photograph; see `local.judgeContent`. */
export const judgeContent = ({ url }: ServedInstance, rules: object): Promise<void> =>
  steer(url, '/_cloud/judge', rules)

function steer(url: string, path: string, change: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-local-cloud': 'control', 'content-type': 'application/json' }
    const req = request(new URL(path, url), { method: 'POST', headers }, res => {
      res.resume()
      res.on('end', () => (res.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${res.statusCode}`))))
    })
    req.on('error', reject)
    req.end(JSON.stringify(change))
  })
}
