import cloudbase from '@cloudbase/node-sdk'
import type { Need } from '../contract'
import { contract, subject } from '../contract'
import type { Environment } from '../environment'
import { holds, refusalOf, refused, same } from '../same'
import type { World } from '../world'

/** The server side of an environment, with something of it spoilt. */
const spoilt = ({ endpoint, ...environment }: Environment, change: Partial<Environment>) => {
  const { envId, secretId, secretKey, region } = { ...environment, ...change }
  return cloudbase.init({
    env: envId,
    secretId,
    secretKey,
    region,
    ...(endpoint && { serviceUrl: `${endpoint}/admin` }),
  })
}

const refusesServer = (name: string, confirms: string, change: Partial<Environment>, code: string) =>
  contract(`${name} is refused`, `${confirms} ${code}`, async ({ environment }) => {
    await refused(spoilt(environment, change).database().collection('contract_notes').get(), code)
  })

/** What the cloud has and the local cloud refuses, instead of ignoring it. */
const notBuilt = (name: string, entry: string, code: string, work: (world: World) => Promise<unknown>) =>
  contract(`${name} is refused, not ignored`, `${entry} ${code}`, world => refused(work(world), code), ['local'])

const indexed: readonly Need[] = ['indexes']

export const refusals = subject(
  'refusals and limits',
  refusesServer('an unknown key', 'signature', { secretId: 'AKIDunknown' }, 'SIGN_PARAM_INVALID'),
  refusesServer('a wrong key', 'signature', { secretKey: 'wrong' }, 'SIGN_PARAM_INVALID'),
  refusesServer('another environment', 'envName', { envId: 'another-0a1b2c' }, 'INVALID_ENV'),
  contract('a refusal has a message and a request id', 'requestId', async ({ db }) => {
    const refusal = await db
      .collection('contract_unknown')
      .get()
      .then(
        () => undefined,
        (error: { message?: string; requestId?: string }) => error,
      )
    same([typeof refusal?.message, typeof refusal?.requestId], ['string', 'string'], 'message and requestId')
  }),
  contract('a request beyond 6 MB is refused', 'EXCEED_REQUEST_SIZE_LIMIT', async ({ notes }) => {
    await refused(notes.add({ text: 'x'.repeat(6 * 1024 * 1024) }), 'EXCEED_REQUEST_SIZE_LIMIT')
    same((await notes.count()).total, 0, 'documents')
  }),
  contract('a request of 5 MB is taken', 'EXCEED_REQUEST_SIZE_LIMIT', async ({ notes }) => {
    await notes.add({ _id: 'big', text: 'x'.repeat(5 * 1024 * 1024) })
    same((await notes.count()).total, 1, 'documents')
  }),
  contract('an order that is none is refused', 'database.getDocument INVALID_PARAM', async ({ notes }) => {
    same(await refusalOf((async () => notes.options({ order: { n: 2 } } as never).get())()), 'INVALID_PARAM', 'refusal')
  }),
  contract(
    'a geo condition needs a geo index',
    '$nearSphere DATABASE_REQUEST_FAILED',
    async ({ notes, db, _ }) => {
      const near = _.geoNear({ geometry: new db.Geo.Point(116.4, 39.9), maxDistance: 100, minDistance: 0 })
      await refused(notes.where({ at: near }).get(), 'DATABASE_REQUEST_FAILED')
    },
    indexed,
  ),
  notBuilt('$jsonSchema', '$jsonSchema', 'DATABASE_INVALID_OPERRATOR', ({ notes, _ }) =>
    notes.where(_.jsonSchema({ required: ['a'] })).get(),
  ),
  notBuilt('$text', '$text', 'DATABASE_INVALID_OPERRATOR', ({ notes, _ }) =>
    notes.where({ $text: _.text({ search: 'x' } as never) }).get(),
  ),
  notBuilt("a call of WeChat's open API", 'wx.api', 'INVALID_ACTION', ({ app }) =>
    app.callWxOpenApi({ apiName: 'x', requestData: {} } as never),
  ),
  notBuilt('copying files', 'storage.batchCopyFile', 'INVALID_ACTION', ({ app }) =>
    app.copyFile({ fileList: [{ srcPath: 'a/one.txt', dstPath: 'b/one.txt' }] } as never),
  ),
  contract(
    'a collection that exists is not made again',
    'database.addCollection DATABASE_REQUEST_FAILED',
    async ({ db, notes }) => {
      await notes.add({ _id: 'kept' })
      await refused(db.createCollection('contract_notes'), 'DATABASE_REQUEST_FAILED')
      same((await notes.count()).total, 1, 'documents')
    },
  ),
  contract(
    'a file beyond 50 MB is refused',
    'EXCEED_UPLOAD_MAXFILESIZE',
    async ({ app }) => {
      const fileContent = Buffer.alloc(50 * 1024 * 1024 + 1)
      const message = await app.uploadFile({ cloudPath: 'contract/case/large.bin', fileContent }).then(
        () => 'no refusal',
        (error: Error) => error.message,
      )
      holds(message.includes('EXCEED_UPLOAD_MAXFILESIZE'), `EXCEED_UPLOAD_MAXFILESIZE, got ${message}`)
    },
    ['local'],
  ),
)
