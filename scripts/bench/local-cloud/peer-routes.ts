import cluster from 'node:cluster'
import { once } from 'node:events'
import express from 'express'
import { Pool } from 'pg'
import { touch } from './peer-schema'

/**
 * The peer of `callFunction`: an Express route with the statement of our function, in as many processes as a function
 * has instances, behind one port. Each has a pool of pg's ordinary size.
 */
const processes = 4

async function serveAll(): Promise<void> {
  process.once('disconnect', () => process.exit(0))
  const started = Array.from({ length: processes }, () => once(cluster.fork(), 'listening'))
  const [[address]] = (await Promise.all(started)) as [[{ port: number }]]
  process.send?.({ url: `http://127.0.0.1:${address.port}` })
}

function serveOne(): void {
  const pool = new Pool({ connectionString: process.env.PEER_DATABASE })
  const app = express()
  app.use(express.json())
  app.post('/touch', async (req, res) => {
    const { id, at } = req.body as { id: string; at: number }
    const { rowCount } = await pool.query({ ...touch, values: [id, at] })
    res.json({ updated: rowCount })
  })
  app.listen(0, '127.0.0.1')
}

if (cluster.isPrimary) void serveAll()
else serveOne()
