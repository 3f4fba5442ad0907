import type { Random } from '../../../scripts/demo/random'
import type { ServerProcess } from './server-process'

interface Tokens {
  readonly access_token: string
  readonly refresh_token: string
}

/** Sign-ins and uploads that a server acknowledged, and checks that another one on the same data still has them. */
export class KeptThings {
  private readonly files = new Map<string, string>()
  private readonly sent = new Map<string, string>()
  private sessions: Tokens[] = []
  private used: string[] = []
  private next = 0

  /** Uploads a file, signs in, or takes a new refresh token for an old one. */
  async add(server: ServerProcess, random: Random): Promise<void> {
    const work = random.pick(['upload', 'sign in', 'refresh'])
    if (work === 'upload') return this.upload(server, random)
    const session = work === 'refresh' ? this.sessions.shift() : undefined
    if (!session) {
      this.sessions.push(await tokensFrom(server, '/auth/v1/signin/anonymously', {}))
      return
    }
    const fresh = await tokensFrom(server, '/auth/v1/token', refreshOf(session))
    this.used.push(session.refresh_token)
    this.sessions.push(fresh)
  }

  private async upload({ app }: ServerProcess, random: Random): Promise<void> {
    const cloudPath = `kept/${this.next++}.txt`
    const text = `${cloudPath} `.repeat(random.int(1, 4000))
    this.sent.set(cloudPath, text)
    const { fileID } = await app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })
    this.files.set(cloudPath, fileID)
  }

  /** Files that are gone or not whole, tokens that no longer count and refresh tokens that count twice. */
  async violations(server: ServerProcess): Promise<string[]> {
    const found: string[] = []
    const prefix = [...this.files.values()][0]?.replace(/kept\/.*$/, '')
    for (const [path, text] of prefix ? this.sent : []) {
      const stored = await download(server, `${prefix}${path}`)
      if (stored === undefined && this.files.has(path)) found.push(`file ${path} was acknowledged and is gone`)
      if (stored !== undefined && stored !== text) found.push(`file ${path} is not whole`)
    }
    for (const session of this.sessions) {
      const headers = { authorization: `Bearer ${session.access_token}` }
      const { status } = await fetch(`${server.url}/auth/v1/user/me`, { headers })
      if (status !== 200) found.push(`a session was acknowledged and answers ${status}`)
    }
    for (const refresh_token of this.used) {
      const { status } = await post(server, '/auth/v1/token', refreshOf({ refresh_token }))
      if (status !== 400) found.push(`a used refresh token answers ${status}`)
    }
    const renewed = this.sessions.map(session => tokensFrom(server, '/auth/v1/token', refreshOf(session)))
    this.used.push(...this.sessions.map(session => session.refresh_token))
    this.sessions = await Promise.all(renewed)
    return found
  }
}

const refreshOf = ({ refresh_token }: Pick<Tokens, 'refresh_token'>) => ({ grant_type: 'refresh_token', refresh_token })

const post = (server: ServerProcess, path: string, body: object) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

async function tokensFrom(server: ServerProcess, path: string, body: object): Promise<Tokens> {
  const answer = await post(server, path, body)
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  return (await answer.json()) as Tokens
}

/** Undefined when there is no such file. */
async function download({ app }: ServerProcess, fileID: string): Promise<string | undefined> {
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
  const url = fileList[0]?.tempFileURL
  if (!url) return undefined
  const answer = await fetch(url)
  if (answer.status === 404) return undefined
  return answer.text()
}
