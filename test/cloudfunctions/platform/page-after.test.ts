import type { InboxMessage } from '@shared/inbox/actions'
import { type PageEnd, type PageQuery, pageAfter } from '../../../cloudfunctions/platform/page-after'
import { startTestCloud, type TestCloud } from '../../support/cloud'

/** When each message came, by id: several came at the same instant, on both sides of every seam of a page of three. */
const cameAt = { a: 10, b: 20, c: 20, d: 20, e: 20, f: 30, g: 40, h: 40, i: 50 } as const
const who = 'somebody'
type Query = PageQuery<keyof InboxMessage>

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  const inbox = cloud.services.db.collection('inbox')
  await inbox.insertMany(
    Object.entries(cameAt).map(([_id, at]) => ({
      _id,
      personId: who,
      kind: 'caseAssigned' as const,
      caseId: null,
      title: '',
      actorName: '',
      at,
      readAt: null,
      pushAt: null,
    })),
  )
})
afterAll(() => cloud.stop())

async function page(query: Partial<Query>): Promise<readonly { _id: string; at: number }[]> {
  const { db } = cloud.services
  return pageAfter(db, db.collection('inbox'), { where: { personId: who }, by: 'at', limit: 3, ...query })
}

/** All pages one after the other, as ids. */
async function everyPage(query: Partial<Query>): Promise<string[]> {
  const ids: string[] = []
  for (let after: PageEnd | null = null; ; ) {
    const found = await page({ ...query, after })
    ids.push(found.map(each => each._id).join(''))
    const last = found.at(-1)
    if (!last) return ids
    after = { at: last.at, id: last._id }
  }
}

it.each([
  ['earliest first', {}, ['abc', 'def', 'ghi', '']],
  ['latest first', { order: 'desc' }, ['ihg', 'fed', 'cba', '']],
  ['from an instant on', { from: 20 }, ['bcd', 'efg', 'hi', '']],
  ['until before an instant', { until: 40 }, ['abc', 'def', '']],
  ['of one instant', { from: 20, until: 21 }, ['bcd', 'e', '']],
  ['of one instant, latest first', { from: 20, until: 21, order: 'desc' }, ['edc', 'b', '']],
  ['latest first, between two instants', { from: 20, until: 50, order: 'desc' }, ['hgf', 'edc', 'b', '']],
] as const)('%s: each once, in order, whatever shares an instant', async (_rule, query, expected) => {
  expect(await everyPage(query)).toEqual(expected)
})

it.each([
  ['before the first', { after: { at: 5, id: 'z' }, from: 20 }, 'bcd'],
  ['behind the last', { after: { at: 60, id: 'a' }, until: 40 }, ''],
  ['behind the first of what is read backwards', { after: { at: 60, id: 'a' }, until: 40, order: 'desc' }, 'fed'],
  ['before the last of what is read backwards', { after: { at: 5, id: 'z' }, from: 20, order: 'desc' }, ''],
] as const)('an end %s that somebody made up gets nothing that is out of bounds', async (_rule, query, expected) => {
  expect((await page(query)).map(each => each._id).join('')).toBe(expected)
})
