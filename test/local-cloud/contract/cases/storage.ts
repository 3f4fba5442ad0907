import { type ContractCase, contract, subject } from '../contract'
import { holds, refusalOf, refused, same } from '../same'
import type { World } from '../world'

const UPLOAD = 'storage.getUploadMetadata'
const LINK = 'storage.batchGetDownloadUrl'
const DELETE = 'storage.batchDeleteFile'

const upload = async ({ app }: World, cloudPath: string, content: string | Buffer): Promise<string> =>
  (await app.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID

/** A file of its own that is deleted afterwards. */
const withFile = (name: string, confirms: string, run: (world: World, fileID: string) => Promise<void>): ContractCase =>
  contract(name, confirms, async world => {
    const fileID = await upload(world, 'contract/case/文件 one.txt', 'bytes 字节')
    try {
      await run(world, fileID)
    } finally {
      await world.app.deleteFile({ fileList: [fileID] })
    }
  })

const linkTo = async ({ app }: World, fileID: string, maxAge?: number): Promise<string> => {
  const { fileList } = await app.getTempFileURL({ fileList: [maxAge ? { fileID, maxAge } : fileID] })
  same(fileList[0]?.code, 'SUCCESS', 'code')
  return encodeURI(String(fileList[0]?.tempFileURL))
}

const refusesPath = (name: string, cloudPath: string) =>
  contract(`refuses to upload to ${name}`, `${UPLOAD} INVALID_PARAM`, async ({ app }) => {
    const refusal = await refusalOf(app.uploadFile({ cloudPath, fileContent: Buffer.from('x') }))
    holds(!String(refusal).startsWith('no refusal'), `a refusal, got ${refusal}`)
  })

export const storage = subject(
  'storage',
  withFile('an upload answers a file id of this environment', UPLOAD, async ({ environment }, fileID) => {
    holds(fileID.startsWith(`cloud://${environment.envId}.`), `a file id of the environment, got ${fileID}`)
    holds(fileID.endsWith('/contract/case/文件 one.txt'), `the path at its end, got ${fileID}`)
  }),
  withFile('what was uploaded can be downloaded', LINK, async ({ app }, fileID) => {
    same((await app.downloadFile({ fileID })).fileContent?.toString(), 'bytes 字节', 'content')
  }),
  withFile('an upload to the same path replaces the file', UPLOAD, async (world, fileID) => {
    same(await upload(world, 'contract/case/文件 one.txt', 'other'), fileID, 'file id')
    same((await world.app.downloadFile({ fileID })).fileContent?.toString(), 'other', 'content')
  }),
  withFile('a link opens the file without any sign-in', LINK, async (world, fileID) => {
    same(await (await fetch(await linkTo(world, fileID))).text(), 'bytes 字节', 'content')
  }),
  withFile('a link for a given time opens the file', LINK, async (world, fileID) => {
    same((await fetch(await linkTo(world, fileID, 60))).status, 200, 'status')
  }),
  withFile('a link with another signature opens nothing', 'STORAGE_SIGN_PARAM_INVALID', async (world, fileID) => {
    const link = new URL(await linkTo(world, fileID))
    holds(link.search !== '', 'a signed link')
    for (const name of [...link.searchParams.keys()]) link.searchParams.set(name, '1')
    same((await fetch(link)).status, 403, 'status')
  }),
  withFile('getFileInfo tells size and type', LINK, async ({ app }, fileID) => {
    const { fileList } = await app.getFileInfo({ fileList: [fileID] })
    same([fileList[0]?.size, fileList[0]?.mime], [12, 'text/plain'], 'size and type')
  }),
  contract('bytes are kept as they are', UPLOAD, async world => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, i) => i))
    const fileID = await upload(world, 'contract/case/bytes.bin', bytes)
    const { fileContent } = await world.app.downloadFile({ fileID })
    same(Buffer.compare(fileContent as Buffer, bytes), 0, 'difference')
    await world.app.deleteFile({ fileList: [fileID] })
  }),
  contract('an empty file is a file', UPLOAD, async world => {
    const fileID = await upload(world, 'contract/case/empty.txt', '')
    same(await (await fetch(await linkTo(world, fileID))).text(), '', 'content')
    await world.app.deleteFile({ fileList: [fileID] })
  }),
  contract('a file is deleted once', `${DELETE} STORAGE_FILE_NONEXIST`, async world => {
    const fileID = await upload(world, 'contract/case/two.txt', 'x')
    const remove = async () => (await world.app.deleteFile({ fileList: [fileID] })).fileList[0]
    same((await remove())?.code, 'SUCCESS', 'code')
    same((await remove())?.code, 'STORAGE_FILE_NONEXIST', 'code the second time')
  }),
  contract('a missing file has no link', `${LINK} STORAGE_FILE_NONEXIST`, async world => {
    const fileID = await upload(world, 'contract/case/three.txt', 'x')
    await world.app.deleteFile({ fileList: [fileID] })
    const { fileList } = await world.app.getTempFileURL({ fileList: [fileID] })
    same([fileList[0]?.code, fileList[0]?.tempFileURL], ['STORAGE_FILE_NONEXIST', ''], 'code and link')
    await refused(world.app.downloadFile({ fileID }), 'STORAGE_FILE_NONEXIST')
  }),
  withFile('a list answers file by file', LINK, async ({ app }, fileID) => {
    const { fileList } = await app.getTempFileURL({ fileList: [fileID, `${fileID}.none`] })
    same(
      fileList.map(({ code }) => code),
      ['SUCCESS', 'STORAGE_FILE_NONEXIST'],
      'codes',
    )
  }),
  contract('at most 50 files at once', `${LINK} INVALID_PARAM`, async ({ app }) => {
    const fileList = Array.from({ length: 51 }, (_, i) => `cloud://x.y/${i}`)
    await refused(app.getTempFileURL({ fileList }), 'INVALID_PARAM')
  }),
  refusesPath('a path that climbs out', '../x'),
  refusesPath('a path that climbs out later', 'a/../../x'),
  refusesPath('an absolute path', '/etc/passwd'),
  refusesPath('no path', ''),
)
