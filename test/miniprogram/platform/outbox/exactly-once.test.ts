import * as fc from 'fast-check'
import type { Transport } from '@/platform/cloud/transport'
import { proof, proofTimeout } from '../../../support/proof'
import { idOf } from './waiting'

const mockDevice = new Map<string, unknown>()
const mockFiles = new Map<string, string>()

jest.mock('@tarojs/taro', () => ({
  getStorageSync: (key: string) => mockDevice.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => mockDevice.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => mockDevice.delete(key),
  getStorageInfoSync: () => ({ keys: [...mockDevice.keys()] }),
  getNetworkType: () => undefined,
  onNetworkStatusChange: () => undefined,
}))
jest.mock('@/platform/outbox/kept-files', () => ({ keptFile: async (id: string) => mockFiles.get(id) ?? null }))
jest.mock('@/platform/cloud/shrink-photo', () => ({ shrinkPhoto: async (path: string) => path }))

/** What happens to one thing on its way: it arrives, never leaves, its answer is lost, or the app ends before the answer. */
type Fate = 'ok' | 'cut' | 'answerLost' | 'killed'
interface Doing {
  readonly caseId: string
  readonly photos: number
}

/** The functions as the contract has them: the same id changes nothing, another must have seen the newest state. */
class Cloud {
  readonly done: { readonly id: string; readonly caseId: string; readonly fileIds: readonly string[] }[] = []
  readonly uploads: string[] = []
  private readonly revisions = new Map<string, number>()

  revisionOf = (caseId: string): number => this.revisions.get(caseId) ?? 1

  progress(input: { requestId: string; caseId: string; seenRevision: number; photos: { fileId: string }[] }): unknown {
    const { requestId, caseId, seenRevision, photos } = input
    if (!this.done.some(each => each.id === requestId)) {
      if (seenRevision !== this.revisionOf(caseId)) return { ok: false, error: { code: 'CHANGED_MEANWHILE' } }
      this.revisions.set(caseId, seenRevision + 1)
      this.done.push({ id: requestId, caseId, fileIds: photos.map(each => each.fileId) })
    }
    return { ok: true, data: { revision: this.revisionOf(caseId) }, traceId: 't' }
  }
}

/** One life of the app on the device: modules anew, storage as it was left. */
function start(transport: Transport): typeof import('@/platform/outbox/outbox') {
  jest.resetModules()
  const { caseActions } = require('@shared/cases/actions') as typeof import('@shared/cases/actions')
  // What is proven is the queue; the shape of a whole case is not needed.
  Object.assign(caseActions.progress, { output: { safeParse: (data: unknown) => ({ success: true, data }) } })
  require('@/platform/cloud/transport').setTransport(transport)
  return require('@/platform/outbox/outbox')
}

const never = () => new Promise<never>(() => undefined)

async function live(doings: readonly Doing[], fates: readonly Fate[]): Promise<{ cloud: Cloud; left: number }> {
  mockDevice.clear()
  mockFiles.clear()
  const cloud = new Cloud()
  const destiny = [...fates]
  let killed = false
  const fated = async (arrive: () => unknown): Promise<unknown> => {
    if (killed) return never()
    const fate = destiny.shift() ?? 'ok'
    const { TransportFailure } = require('@/platform/cloud/transport')
    if (fate === 'cut') throw new TransportFailure('unreachable', 'cut')
    const answer = arrive()
    if (fate === 'answerLost') throw new TransportFailure('unreachable', 'answer lost')
    if (fate !== 'killed') return answer
    killed = true
    return never()
  }
  const transport: Transport = {
    callFunction: (_fn, data) => fated(() => cloud.progress((data as { input: never }).input)),
    uploadFile: (path, cloudPath) =>
      fated(() => {
        cloud.uploads.push(path)
        return `cloud://env/${cloudPath}`
      }) as Promise<string>,
  }

  let app = start(transport)
  app.startOutbox()
  const seen = new Map<string, number>()
  for (const [n, { caseId, photos }] of doings.entries()) {
    const kept = Array.from({ length: photos }, (_, at) => idOf(1000 + n * 10 + at))
    for (const id of kept) mockFiles.set(id, id)
    // Everything was done on the screen as it was before the network went.
    const seenRevision = seen.get(caseId) ?? cloud.revisionOf(caseId)
    seen.set(caseId, seenRevision)
    app.putAct({
      id: idOf(n),
      caseId,
      action: 'progress',
      input: { requestId: idOf(n), caseId, seenRevision, note: '在办' },
      photos: kept.map(id => ({ id, stage: 'during' as const, shot: null, fileId: null })),
      title: '',
      draft: null,
    })
  }
  for (let turn = 0; turn < fates.length * 3 + 20; turn += 1) {
    await jest.advanceTimersByTimeAsync(11 * 60_000)
    if (!killed) continue
    killed = false
    const at = Date.now()
    jest.clearAllTimers()
    // Clearing sets the clock back as well.
    jest.setSystemTime(at)
    app = start(transport)
    app.startOutbox()
  }
  return { cloud, left: app.waitingActs().length }
}

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

it(
  'each act is done exactly once and in order, whatever is cut off, lost or ended on the way',
  async () => {
    const doing = fc.record({ caseId: fc.constantFrom('lamp', 'drain'), photos: fc.integer({ min: 0, max: 2 }) })
    const fate = fc.constantFrom<Fate>('ok', 'cut', 'answerLost', 'killed')
    await fc.assert(
      fc.asyncProperty(
        fc.array(doing, { minLength: 1, maxLength: 5 }),
        fc.array(fate, { maxLength: 14 }),
        async (doings, fates) => {
          const { cloud, left } = await live(doings, fates)
          expect(left).toBe(0)
          for (const caseId of ['lamp', 'drain']) {
            const wanted = doings.flatMap((each, n) => (each.caseId === caseId ? [[idOf(n), each.photos]] : []))
            const done = cloud.done.filter(each => each.caseId === caseId)
            expect(done.map(each => [each.id, new Set(each.fileIds).size])).toEqual(wanted)
          }
        },
      ),
      proof(25),
    )
  },
  proofTimeout(60_000),
)

it('the app ends between the photo and the act: the photo that arrived is not sent again', async () => {
  const { cloud, left } = await live([{ caseId: 'lamp', photos: 2 }], ['ok', 'killed', 'ok', 'answerLost'])
  const [first, second] = [idOf(1000), idOf(1001)]
  expect([cloud.uploads, cloud.done.length, left]).toEqual([[first, second, second], 1, 0])
})
