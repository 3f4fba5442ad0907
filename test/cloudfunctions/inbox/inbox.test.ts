import type { InboxItem } from '@shared/inbox/actions'
import type { PageEnd } from '../../../cloudfunctions/platform/page-after'
import { act, caseIn, report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const poll = (who: string) => cloud.ask<{ unread: number; newestAt: number | null }>(`custom:${who}`, 'inbox', 'poll')
const list = (who: string, input: object = {}) =>
  cloud.ask<{ items: InboxItem[]; next: PageEnd | null }>(`custom:${who}`, 'inbox', 'list', input)
const markRead = (who: string, input: object) =>
  cloud.ask<{ unread: number }>(`custom:${who}`, 'inbox', 'markRead', { requestId: newId(), ...input })

describe('the inbox', () => {
  it('is empty for somebody unknown', async () => {
    expect(await cloud.ask('uid:new', 'inbox', 'poll')).toEqual({ unread: 0, newestAt: null })
    expect(await cloud.ask('uid:new', 'inbox', 'list')).toEqual({ items: [], next: null })
    expect(await cloud.ask('uid:new', 'inbox', 'markRead', { requestId: newId(), upTo: 1 })).toEqual({ unread: 0 })
  })

  it('tells a worker at the next poll that there is something new', async () => {
    expect(await poll('worker-wang')).toEqual({ unread: 0, newestAt: null })
    await report(cloud)
    expect(await poll('worker-wang')).toEqual({ unread: 1, newestAt: cloud.clock.now() })
  })

  it('marks the named ones, those of a case, or all up to an instant; again changes nothing', async () => {
    const first = await report(cloud)
    cloud.clock.advance(1000)
    await report(cloud)
    cloud.clock.advance(1000)
    await report(cloud)
    const { items } = await list('worker-wang')
    expect(await markRead('worker-wang', { ids: [items[0]?.id] })).toEqual({ unread: 2 })
    expect(await markRead('worker-wang', { ids: [items[0]?.id] })).toEqual({ unread: 2 })
    expect(await markRead('worker-wang', { caseId: first })).toEqual({ unread: 1 })
    expect(await markRead('worker-wang', { upTo: cloud.clock.now() })).toEqual({ unread: 0 })
    expect((await list('worker-wang')).items.every(item => item.read)).toBe(true)
  })

  it("never touches somebody else's messages", async () => {
    const caseId = await report(cloud)
    const { items } = await list('worker-wang')
    await markRead('worker-chen', { ids: items.map(item => item.id), caseId, upTo: cloud.clock.now() })
    expect(await poll('worker-wang')).toMatchObject({ unread: 1 })
  })

  it('lists newest first, thirty a page, also where the page ends between messages of one instant', async () => {
    for (let n = 0; n < 32; n += 1) {
      if (n % 8 === 0) cloud.clock.advance(1000)
      await report(cloud)
    }
    const first = await list('worker-wang')
    const rest = await list('worker-wang', { after: first.next })
    expect([first.items.length, rest.items.length, rest.next]).toEqual([30, 2, null])
    const all = [...first.items, ...rest.items]
    expect(new Set(all.map(item => item.id)).size).toBe(32)
    const times = all.map(item => item.at)
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  it('tells the reporter of an anonymous case, under nobody’s name', async () => {
    const caseId = await caseIn(cloud, 'handling', { anonymous: true })
    await act(cloud, 'worker-wang', caseId, 'progress')
    expect(await poll('resident-li')).toMatchObject({ unread: 2 })
    expect(await markRead('resident-li', { caseId })).toEqual({ unread: 0 })
  })
})
