import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '../say'

export interface PostgresPeer {
  readonly connectionString: string
  readonly version: string
  stop(): Promise<void>
}

const install = 'apt-get install -y postgresql-15 postgresql-15-postgis-3'

/** Folder with the server's programs of the newest installed version. */
function serverPrograms(): string | null {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return null
  const versions = readdirSync(base)
    .map(Number)
    .filter(version => existsSync(`${base}/${version}/bin/initdb`))
    .sort((a, b) => b - a)
  return versions.length ? `${base}/${versions[0]}/bin` : null
}

const idOf = (flag: '-u' | '-g') => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/**
 * Runs the server ($@) until its own input ends, which it does when the bench ends in whatever way, then stops the
 * server and removes its folder ($0).
 */
const guard = `"$@" & server=$!; trap '' INT TERM HUP; cat > /dev/null; kill -INT $server; wait $server; rm -rf "$0"`

/**
 * A PostgreSQL server of its own on loopback, in a temporary folder, with durable commits (the defaults: fsync and
 * synchronous_commit on) and enough memory that the peer is not starved. It ends with this process, however that
 * ends. Refuses with the command that installs it.
 */
export async function startPostgres(): Promise<PostgresPeer> {
  const programs = serverPrograms()
  if (!programs)
    throw new Refusal(`The peer PostgreSQL is not installed, nothing is measured. Install it with: ${install}`)
  const data = mkdtempSync(join(tmpdir(), 'gezi-postgres-'))
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}
  if (owner.uid !== undefined) chownSync(data, owner.uid, owner.gid)
  const init = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C.UTF-8'],
    { cwd: tmpdir(), ...owner },
  )
  if (init.status !== 0) {
    rmSync(data, { recursive: true, force: true })
    throw new Refusal(`initdb failed: ${init.stderr}`)
  }
  const port = await freePort()
  const settings = {
    shared_buffers: '512MB',
    work_mem: '32MB',
    maintenance_work_mem: '512MB',
    max_connections: '100',
    unix_socket_directories: '',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const server = [join(programs, 'postgres'), '-D', data, '-p', String(port), '-h', '127.0.0.1', ...flags]
  const guarded = spawn('/bin/sh', ['-c', guard, data, ...server], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: tmpdir(),
    ...owner,
  })
  const gone = new Promise<void>(resolve => guarded.once('exit', () => resolve()))
  const stop = () => {
    guarded.stdin.end()
    return gone
  }
  const connectionString = `postgres://postgres@127.0.0.1:${port}/postgres`
  try {
    return { connectionString, version: await untilReady(connectionString), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilReady(connectionString: string): Promise<string> {
  const { Client } = await import('pg')
  for (let attempt = 0; attempt < 100; attempt++) {
    const client = new Client({ connectionString })
    try {
      await client.connect()
      const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version")
      return rows[0]?.version ?? ''
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => {})
    }
  }
  throw new Refusal('PostgreSQL did not answer within 10 s.')
}
