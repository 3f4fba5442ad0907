import type { CaseCard } from '@shared/cases/case-views'
import type { DeskCount, DeskListName } from '@shared/cases/desk-lists'
import { act, caseIn } from '../../support/act'
import { anEntry, aPlace } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

interface Page {
  readonly cases: CaseCard[]
  readonly next: { readonly dueAt: number; readonly id: string } | null
}
const page = (list: DeskListName, more: object = {}, who = 'desk-lin', scope: string = codes.osmanthus) =>
  cloud.ask<Page>(`custom:${who}`, 'cases', 'deskList', { scope, list, ...more })
const ids = async (...given: Parameters<typeof page>) => (await page(...given)).cases.map(card => card.id)

const countsFor = (who: string, scope: string = codes.osmanthus) =>
  cloud.ask<{ name: string; counts: DeskCount[] }>(`custom:${who}`, 'cases', 'deskCounts', { scope })

it('tells apart what waits for whoever looks from what others have in hand', async () => {
  await caseIn(cloud, 'sentBack')
  const accepted = await caseIn(cloud, 'sentBack')
  await act(cloud, 'desk-lin', accepted, 'accept')
  await caseIn(cloud, 'telling')
  await caseIn(cloud, 'answered')
  const yours = async (who: string) =>
    (await countsFor(who)).counts
      .filter(each => each.yours > 0 && each.list !== 'toLookAt')
      .map(({ list, yours }) => `${list} ${yours}`)
  expect(await yours('desk-lin')).toEqual(['toAccept 1', 'toHandle 1'])
  // Led or looked over from above, but in the hands of others.
  expect(await yours('desk-he')).toEqual([])
  await act(cloud, 'desk-lin', accepted, 'ask')
  expect(await yours('desk-lin')).toEqual(['toAccept 1'])
})

it('a result waits for whoever is responsible, or took the call, once', async () => {
  const entry = anEntry({ place: aPlace(), categoryId: 'fire' })
  await cloud.ask('custom:desk-lin', 'cases', 'quickEntry', entry)
  await cloud.services.db.collection('cases').update({ _id: entry.submissionId }, { status: 'telling' })
  const toTell = async (who: string) => (await countsFor(who)).counts.find(each => each.list === 'toTell')?.yours
  expect(await toTell('desk-lin')).toBe(1)
  expect(await toTell('desk-he')).toBe(0)
})

it('tells what waits at the desk and in its place', async () => {
  const sentBack = await caseIn(cloud, 'sentBack')
  const telling = await caseIn(cloud, 'telling')
  const answered = await caseIn(cloud, 'answered')
  await caseIn(cloud, 'handling')
  const accepted = await caseIn(cloud, 'sentBack')
  await act(cloud, 'desk-lin', accepted, 'accept')
  const rated = await caseIn(cloud, 'answered')
  await act(cloud, 'resident-li', rated, 'rate', { rating: 'unsatisfied' })

  const { name, counts } = await countsFor('desk-lin')
  expect(name).toBe('桂花社区工作站')
  expect(counts.map(({ list, count }) => ({ list, count }))).toEqual([
    { list: 'toAccept', count: 1 },
    { list: 'toHandle', count: 1 },
    { list: 'toTell', count: 1 },
    { list: 'toVerify', count: 1 },
    { list: 'toDecide', count: 0 },
    { list: 'toLookAt', count: 5 },
  ])
  expect(await ids('toAccept')).toEqual([sentBack])
  expect(await ids('toHandle')).toEqual([accepted])
  expect(await ids('toTell')).toEqual([telling])
  expect(await ids('toVerify')).toEqual([answered])
  expect(await ids('toVerify', {}, 'desk-he', codes.county)).toEqual([answered])
  expect(await ids('toVerify', {}, 'desk-he', codes.willow)).toEqual([])
})

it('is paged without losing or doubling any, although all are due at the same instant', async () => {
  const entries = Array.from({ length: 65 }, () => anEntry({ place: aPlace(), categoryId: 'fire' }))
  for (const entry of entries) await cloud.ask('custom:desk-lin', 'cases', 'quickEntry', entry)
  const read: string[] = []
  const sizes: number[] = []
  let after: Page['next'] | undefined
  do {
    const { cases, next } = await page('toAccept', after ? { after } : {})
    read.push(...cases.map(card => card.id))
    sizes.push(cases.length)
    after = next
  } while (after)
  expect(sizes).toEqual([30, 30, 5])
  expect(read).toEqual(entries.map(entry => entry.submissionId).sort())
})

it('is for those of the place only', async () => {
  for (const who of ['desk-liu', 'worker-wang', 'resident-li', 'admin-ding', 'handler-liu']) {
    const asked = { scope: codes.osmanthus, list: 'toTell' }
    expect([who, await cloud.refusal(`custom:${who}`, 'cases', 'deskList', asked)]).toEqual([who, 'NOT_ALLOWED'])
  }
  expect(await cloud.refusal('custom:desk-he', 'cases', 'deskCounts', { scope: 'nowhere' })).toBe('NOT_ALLOWED')
})
