import { Agent, request } from 'node:http'

/** One client with a connection of its own, as whoever the token says; answers the parsed body. */
export type Send = (path: string, body: unknown, token?: string) => Promise<unknown>

export function keepAliveClient(baseUrl: string): Send {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { hostname, port } = new URL(baseUrl)
  return (path, body, token) =>
    new Promise((resolve, reject) => {
      const payload = JSON.stringify(body)
      const sent = request(
        {
          agent,
          hostname,
          port,
          path,
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
            ...(token ? { authorization: `Bearer ${token}` } : {}),
          },
        },
        res => {
          const chunks: Buffer[] = []
          res.on('data', (chunk: Buffer) => chunks.push(chunk))
          res.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8')
            if (res.statusCode !== 200) reject(new Error(`${path} answered ${res.statusCode}: ${text.slice(0, 300)}`))
            else resolve(JSON.parse(text))
          })
        },
      )
      sent.on('error', reject)
      sent.end(payload)
    })
}

export interface Load {
  readonly perSecond: number
  readonly p99Ms: number
}

const warmUpCalls = 20_000
const warmUpSeconds = 2

/**
 * Submits so often on either side that V8 has compiled what is hot; it takes several thousand calls in each process of
 * a side. A service that runs all day is past that.
 */
export async function warmUp(submitters: readonly (() => Promise<void>)[]): Promise<void> {
  let done = 0
  while (done < warmUpCalls) done += (await runLoad(submitters, warmUpSeconds)).perSecond * warmUpSeconds
}

/** All clients submit without pause for that long; every answer must be a success. */
export async function runLoad(submitters: readonly (() => Promise<void>)[], seconds: number): Promise<Load> {
  const took: number[] = []
  const startedAt = performance.now()
  const until = startedAt + seconds * 1000
  await Promise.all(
    submitters.map(async submit => {
      while (performance.now() < until) {
        const sentAt = performance.now()
        await submit()
        took.push(performance.now() - sentAt)
      }
    }),
  )
  took.sort((a, b) => a - b)
  return {
    perSecond: (took.length / (performance.now() - startedAt)) * 1000,
    p99Ms: took[Math.floor(took.length * 0.99)] ?? 0,
  }
}
