import { request } from 'node:http'
import type { ServedInstance } from '../support/served-instance'

type Instance = Pick<ServedInstance, 'url'>

/** The sender of messages runs now, after the run that its own timer may just have started. */
export async function sendMessages(instance: Instance): Promise<void> {
  for (;;) {
    try {
      return await tell(instance, '/_cloud/timers', { functionName: 'sender', triggerName: 'everyMinute' })
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('it is running'))) throw error
    }
  }
}

/** What WeChat itself knows of somebody: consents to messages of a template, a binding as staff. */
export const inWechat = (instance: Instance, did: Readonly<Record<string, unknown>>): Promise<void> =>
  tell(instance, '/_cloud/wechat', did)

/** How many messages of a template WeChat has taken. */
export async function takenByWechat({ url }: Instance, templateId: string): Promise<number> {
  const said = await ask('GET', new URL('/_cloud/wechat', url))
  return said.split(`"${templateId}"`).length - 1
}

const tell = async ({ url }: Instance, path: string, body: object): Promise<void> => {
  await ask('POST', new URL(path, url), JSON.stringify(body))
}

function ask(method: string, url: URL, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-local-cloud': 'control', 'content-type': 'application/json' }
    const req = request(url, { method, headers }, res => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => {
        const said = Buffer.concat(parts).toString()
        if (res.statusCode === 200) resolve(said)
        else reject(new Error(`${url.pathname}: ${res.statusCode} ${said}`))
      })
    })
    req.on('error', reject)
    req.end(body)
  })
}
