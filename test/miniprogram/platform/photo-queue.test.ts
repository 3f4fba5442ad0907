import type { PendingPhoto } from '@/platform/pending-photo'
import { sendPhoto } from '@/platform/photo-queue'

interface Sending {
  readonly id: string
  arrive(): void
  fail(): void
}
const mockSending: Sending[] = []
jest.mock('@/platform/upload-in-steps', () => ({
  uploadInSteps: (_path: string, id: string) =>
    new Promise((resolve, reject) => {
      mockSending.push({ id, arrive: () => resolve(`cloud://env/${id}.jpg`), fail: () => reject(new Error('cut')) })
    }),
}))

const told: string[] = []
const enqueue = (id: string, wanted: () => boolean = () => true) =>
  sendPhoto({
    id,
    path: `blob:${id}`,
    wanted,
    gone: () => told.push(`${id} gone`),
    tell: ({ state, fileId }: Partial<PendingPhoto>) => told.push([id, state, fileId].filter(Boolean).join(' ')),
  })
const settled = () => new Promise(resolve => setTimeout(resolve, 0))
const underWay = () => mockSending.map(each => each.id)

it('sends two at once, the next when one has arrived or failed, and skips what was removed', async () => {
  for (const id of ['a', 'b', 'c', 'd']) enqueue(id, () => id !== 'c')
  enqueue('a')
  enqueue('d')
  expect(underWay()).toEqual(['a', 'b'])

  mockSending[0]!.fail()
  await settled()
  expect(underWay()).toEqual(['a', 'b', 'd'])
  expect(told).toEqual(['a sending', 'b sending', 'a failed', 'd sending'])

  enqueue('a')
  mockSending[1]!.arrive()
  await settled()
  expect(underWay()).toEqual(['a', 'b', 'd', 'a'])
  expect(told).toContain('b sent cloud://env/b.jpg')
})
