import type { Need } from '../contract'
import { holds, refusalOf, refused, same } from '../same'
import type { Client, ClientWorld } from './client-world'

export interface ClientCase {
  readonly name: string
  readonly confirms: readonly string[]
  readonly needs: readonly Need[]
  readonly run: (world: ClientWorld) => Promise<void>
}

const of = (
  name: string,
  confirms: string,
  run: ClientCase['run'],
  needs: readonly Need[] = ['functions'],
): ClientCase => ({ name, confirms: confirms.split(' '), needs, run })

const CALL = '/v1/functions'
const ANONYMOUS = '/auth/v1/signin/anonymously'
const CUSTOM = '/auth/v1/signin/custom'
const UPLOAD = '/v1/storages/get-objects-upload-info'
const LINK = '/v1/storages/get-objects-download-info'
const DELETE = '/v1/storages/delete-objects'

async function anonymous(world: ClientWorld): Promise<Client & { uid: string }> {
  const client = world.open()
  const { data, error } = await client.auth.signInAnonymously({})
  same(error, null, 'error')
  return { ...client, uid: String(data?.user?.id) }
}

async function custom(world: ClientWorld, customUserId: string): Promise<Client & { uid: string }> {
  const client = world.open()
  const { data, error } = await client.auth.signInWithCustomTicket(() => world.server.ticket(customUserId))
  same(error, null, 'error')
  return { ...client, uid: String(data?.user?.id) }
}

/** What a function learns of its caller. */
async function seenBy({ app }: Client): Promise<Record<string, string | undefined>> {
  const { result } = await app.callFunction({ name: 'contract-context' })
  return (result as { environment: Record<string, string> }).environment
}

/** The server refuses a caller without a token; in browsers js-sdk does not even ask it. */
async function refusedAsNobody({ app }: Client): Promise<void> {
  const refusal = await refusalOf(app.callFunction({ name: 'contract-echo' }))
  const code = (refusal as { error?: unknown }).error ?? refusal
  holds(code === 'MISSING_CREDENTIALS' || code === 'unauthenticated', `a refusal of nobody, got ${String(code)}`)
}

/** A case of a signed-in client and a file of its own, which goes away afterwards. */
const withFile = (
  name: string,
  confirms: string,
  run: (world: ClientWorld, owner: Client, fileID: string) => Promise<void>,
) =>
  of(
    name,
    confirms,
    async world => {
      const owner = await anonymous(world)
      const { fileID } = await owner.app.uploadFile({
        cloudPath: 'contract/own/楼道 1.txt',
        filePath: world.file('bytes 字节'),
      })
      try {
        await run(world, owner, fileID)
      } finally {
        await world.server.remove(fileID)
      }
    },
    [],
  )

/** A case of an anonymous client and a file that the server side stored. */
const withServerFile = (
  name: string,
  cloudPath: string,
  confirms: string,
  run: (world: ClientWorld, client: Client, fileID: string) => Promise<void>,
) =>
  of(
    name,
    confirms,
    async world => {
      const fileID = await world.server.upload(cloudPath, 'from the server')
      try {
        await run(world, await anonymous(world), fileID)
      } finally {
        await world.server.remove(fileID)
      }
    },
    ['indexes'],
  )

const codeOfLink = async ({ app }: Client, fileID: string): Promise<string | undefined> =>
  (await app.getTempFileURL({ fileList: [fileID] })).fileList[0]?.code

/** js-sdk reports refused uploads as an error whose message holds the code. */
async function refusesUpload(world: ClientWorld, { app }: Client, cloudPath: string): Promise<void> {
  const refusal = await app.uploadFile({ cloudPath, filePath: world.file('mine') }).then(
    answer => `no refusal: ${JSON.stringify(answer)}`,
    (error: { message?: string }) => String(error.message ?? JSON.stringify(error)),
  )
  holds(refusal.includes('STORAGE_EXCEED_AUTHORITY'), `STORAGE_EXCEED_AUTHORITY, got ${refusal}`)
}

export const clientCases: readonly ClientCase[] = [
  of('an anonymous user calls functions as that user', `${ANONYMOUS} ${CALL}`, async world => {
    const client = await anonymous(world)
    const { TCB_UUID, TCB_ISANONYMOUS_USER, LOGINTYPE, TCB_CUSTOM_USER_ID, WX_OPENID } = await seenBy(client)
    same([TCB_UUID, TCB_ISANONYMOUS_USER, LOGINTYPE], [client.uid, 'true', 'ANONYMOUS'], 'caller')
    same([TCB_CUSTOM_USER_ID, WX_OPENID], [undefined, undefined], 'other identities')
  }),
  of(
    'two anonymous sign-ins are two users',
    ANONYMOUS,
    async world => {
      const [first, second] = [await anonymous(world), await anonymous(world)]
      holds(first.uid !== second.uid && first.uid.length > 8, 'different users')
    },
    [],
  ),
  of(
    'a ticket of node-sdk signs in its user',
    `${CUSTOM} ${CALL}`,
    async world => {
      const client = await custom(world, 'contract-0001')
      const { TCB_UUID, TCB_ISANONYMOUS_USER, LOGINTYPE, TCB_CUSTOM_USER_ID } = await seenBy(client)
      same(
        [TCB_UUID, TCB_CUSTOM_USER_ID, TCB_ISANONYMOUS_USER, LOGINTYPE],
        [client.uid, 'contract-0001', 'false', 'CUSTOM'],
        'caller',
      )
    },
    ['functions', 'tickets'],
  ),
  of(
    'the same custom id is the same user every time',
    CUSTOM,
    async world => {
      same((await custom(world, 'contract-0002')).uid, (await custom(world, 'contract-0002')).uid, 'uid')
    },
    ['tickets'],
  ),
  of(
    'the server side knows the custom id of a user',
    'auth.getUserInfoForAdmin',
    async world => {
      const { uid } = await custom(world, 'contract-0003')
      same(await world.server.customUserIdOf(uid), 'contract-0003', 'customUserId')
    },
    ['tickets'],
  ),
  of(
    'a ticket with a broken signature is refused',
    `${CUSTOM} AUTH_INVALID_CUSTOM_LOGIN_TICKET`,
    async world => {
      const ticket = await world.server.ticket('contract-0001')
      const { error } = await world.open().auth.signInWithCustomTicket(async () => `${ticket.slice(0, -8)}AAAAAAAA`)
      holds(
        JSON.stringify({ ...error, message: error?.message }).includes('AUTH_INVALID_CUSTOM_LOGIN_TICKET'),
        `the code in the error, got ${JSON.stringify(error)} ${error?.message}`,
      )
    },
    ['tickets'],
  ),
  of('a session is refreshed and stays the same user', '/auth/v1/token', async world => {
    const client = await anonymous(world)
    same((await client.auth.refreshSession()).error, null, 'error')
    same((await seenBy(client)).TCB_UUID, client.uid, 'uid')
  }),
  of('without signing in nothing is answered', `${CALL} MISSING_CREDENTIALS`, async world => {
    await refusedAsNobody(world.open())
  }),
  of('after signing out nothing is answered', '/auth/v1/user/signout MISSING_CREDENTIALS', async world => {
    const client = await anonymous(world)
    same((await client.auth.signOut()).error, null, 'error')
    await refusedAsNobody(client)
  }),
  of('what goes into a function comes out', CALL, async world => {
    const event = { text: '你好 "x" \n 😀', list: [1, null, { deep: [] }] }
    same(
      (await (await anonymous(world)).app.callFunction({ name: 'contract-echo', data: event })).result,
      event,
      'result',
    )
  }),
  of('a call without data has an empty event', CALL, async world => {
    same((await (await anonymous(world)).app.callFunction({ name: 'contract-echo' })).result, {}, 'result')
  }),
  of('an exception in a function', `${CALL} FUNCTION_INVOCATION_FAILED`, async world => {
    await refused((await anonymous(world)).app.callFunction({ name: 'contract-throws' }), 'FUNCTION_INVOCATION_FAILED')
  }),
  of('a function that takes too long', `${CALL} FUNCTION_TIME_LIMIT_EXCEEDED`, async world => {
    await refused((await anonymous(world)).app.callFunction({ name: 'contract-slow' }), 'FUNCTION_TIME_LIMIT_EXCEEDED')
  }),
  of('a function that needs too much memory', `${CALL} FUNCTION_MEMORY_LIMIT_EXCEEDED`, async world => {
    const { app } = await anonymous(world)
    await refused(app.callFunction({ name: 'contract-hungry' }), 'FUNCTION_MEMORY_LIMIT_EXCEEDED')
  }),
  of('an unknown function', `${CALL} FUNCTION_NOT_FOUND`, async world => {
    await refused((await anonymous(world)).app.callFunction({ name: 'contract-unknown' }), 'FUNCTION_NOT_FOUND')
  }),
  withFile('the uploader reads its file', `${UPLOAD} ${LINK}`, async (world, { app }, fileID) => {
    const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
    same(await world.read(encodeURI(String(fileList[0]?.tempFileURL))), 'bytes 字节', 'content')
  }),
  withFile('the server side reads the file', UPLOAD, async (world, _, fileID) => {
    same(await world.server.download(fileID), 'bytes 字节', 'content')
  }),
  withFile('the uploader replaces its file', UPLOAD, async (world, { app }, fileID) => {
    await app.uploadFile({ cloudPath: 'contract/own/楼道 1.txt', filePath: world.file('other') })
    same(await world.server.download(fileID), 'other', 'content')
  }),
  withFile('another user has no link to it', `${LINK} STORAGE_EXCEED_AUTHORITY`, async (world, _, fileID) => {
    same(await codeOfLink(await anonymous(world), fileID), 'STORAGE_EXCEED_AUTHORITY', 'code')
  }),
  withFile('another user does not replace it', `${UPLOAD} STORAGE_EXCEED_AUTHORITY`, async (world, _, fileID) => {
    await refusesUpload(world, await anonymous(world), 'contract/own/楼道 1.txt')
    same(await world.server.download(fileID), 'bytes 字节', 'content')
  }),
  withFile('another user does not delete it', `${DELETE} STORAGE_EXCEED_AUTHORITY`, async (world, _, fileID) => {
    const { app } = await anonymous(world)
    same((await app.deleteFile({ fileList: [fileID] })).fileList[0]?.code, 'STORAGE_EXCEED_AUTHORITY', 'code')
    same(await world.server.download(fileID), 'bytes 字节', 'content')
  }),
  withFile('the uploader deletes it, once', `${DELETE} STORAGE_FILE_NONEXIST`, async (_, { app }, fileID) => {
    const remove = async () => (await app.deleteFile({ fileList: [fileID] })).fileList[0]?.code
    same([await remove(), await remove()], ['SUCCESS', 'STORAGE_FILE_NONEXIST'], 'codes')
  }),
  withServerFile(
    'READONLY: everybody reads',
    'contract/public/a.txt',
    `storage-rules ${LINK}`,
    async (_, client, fileID) => {
      same(await codeOfLink(client, fileID), 'SUCCESS', 'code')
    },
  ),
  withServerFile(
    'ADMINWRITE: everybody reads, nobody writes',
    'contract/fixed/a.txt',
    'storage-rules STORAGE_EXCEED_AUTHORITY',
    async (world, client, fileID) => {
      same(await codeOfLink(client, fileID), 'SUCCESS', 'code')
      await refusesUpload(world, client, 'contract/fixed/new.txt')
    },
  ),
  withServerFile(
    'ADMINONLY: nobody reads',
    'contract/secret/a.txt',
    'storage-rules STORAGE_EXCEED_AUTHORITY',
    async (world, client, fileID) => {
      same(await codeOfLink(client, fileID), 'STORAGE_EXCEED_AUTHORITY', 'code')
      await refusesUpload(world, client, 'contract/secret/new.txt')
    },
  ),
  of(
    'documents are out of reach',
    'client-documents',
    async world => {
      await refused((await anonymous(world)).app.database().collection('contract_notes').get(), 'INVALID_ACTION')
    },
    ['local'],
  ),
]
