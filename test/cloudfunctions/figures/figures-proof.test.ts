import type { Case } from '@shared/cases/case'
import { caseStatuses, isOpen } from '@shared/cases/case-status'
import { viewDeadline } from '@shared/cases/deadline-view'
import type { figureActions } from '@shared/figures/actions'
import { countMonth } from '@shared/figures/count-month'
import { monthFactOf } from '@shared/figures/month-fact'
import type { Rate } from '@shared/figures/rates'
import type { OutputOf } from '@shared/kernel/contract'
import { seededRandom } from '../../../scripts/demo/random'
import { workTime } from '../../support/a-case'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { naiveFigures } from '../../support/naive-figures'
import { proof, proofTimeout } from '../../support/proof'
import { randomCases } from '../../support/random-cases'
import { codes } from '../../support/small-territory'

const now = beijing('2026-11-23T09:41')
const from = beijing('2026-11-01T00:00')
const scopes = [codes.county, codes.osmanthus, codes.willow, codes.gridA]
const { numRuns, seed } = proof(600)
const known = new Map<string, Case>()

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  const cases = randomCases(seed, numRuns, beijing('2026-10-28T00:00'), now, now)
  for (const each of cases) known.set(each._id, each)
  for (let at = 0; at < cases.length; at += 200) {
    await cloud.services.db.collection('cases').insertMany(cases.slice(at, at + 200))
  }
}, proofTimeout(30_000))
afterAll(() => cloud.stop())

const figures = <A extends keyof typeof figureActions>(action: A, input: object) =>
  cloud.ask<OutputOf<(typeof figureActions)[A]>>('custom:supervisor-zhou', 'figures', action, input)
const all = () => [...known.values()]
const asNaive = ({ numerator, denominator, excluded }: Rate) => ({
  yes: numerator,
  no: denominator - numerator,
  ...Object.fromEntries(excluded.map(each => [each.why, each.count])),
})
const without0 = (counts: object) =>
  Object.fromEntries(Object.entries(counts).filter(([name, n]) => n || name.length < 4))

it('looks at cases of every kind', () => {
  const statuses = new Set(all().map(each => each.status))
  expect(caseStatuses.filter(status => !statuses.has(status))).toEqual([])
  const { response, solution, satisfaction } = naiveFigures(all(), codes.county, from, now, now)
  expect(Math.min(...[response, solution, satisfaction].flatMap(counts => Object.values(counts)))).toBeGreaterThan(0)
  expect(new Set(all().map(lightOf)).size).toBe(5)
})

it.each(scopes)('rates and times of %s are those of a naive count of whole logs', async scope => {
  const answer = await figures('rates', { scope, month: '2026-11' })
  const naive = naiveFigures(all(), scope, from, beijing('2026-12-01T00:00'), now)
  expect(answer.figures.registered).toBe(naive.registered)
  for (const name of ['response', 'solution', 'satisfaction'] as const) {
    expect(without0(asNaive(answer.figures.rates[name]))).toEqual(without0(naive[name]))
    const { registered, denominator, excluded } = answer.figures.rates[name]
    expect(excluded.reduce((sum, each) => sum + each.count, denominator)).toBe(registered)
  }
  const { answered, answeredInTime, open, openLate, wrongRoute } = answer.figures
  const { numerator: wrong, denominator: routed } = wrongRoute
  expect({ answered, answeredInTime, open, openLate, wrong, routed }).toEqual(naive.counts)
  expect(answer.figures.times.toClose).toEqual(naive.toClose)
  expect(answer.figures.repeatReporters).toEqual(naive.reporters)
})

it.each(scopes)('the database takes out of a case of %s what the rule does', async scope => {
  const answer = await figures('rates', { scope, month: '2026-11' })
  const facts = all()
    .filter(each => each.createdAt >= from && monthFactOf(each).path.includes(scope))
    .map(monthFactOf)
  expect(answer.figures).toEqual(countMonth('2026-11', facts, answer.figures.repeatReporters, now, workTime))
})

/** The light as every page of a case shows it; a clock that stands still shows none. */
function lightOf(each: Case): string | null {
  if (!isOpen(each.status)) return null
  const view = viewDeadline(each.deadline, now, workTime)
  return view.paused || view.answeredAt !== null ? 'paused' : view.light
}
const inScope = (scope: string) => (each: Case) => monthFactOf(each).path.includes(scope)

it.each(scopes)('lights of %s are those that its cases show, and add up', async scope => {
  const { lights, below } = await figures('lights', { scope })
  const shown = all().filter(inScope(scope)).map(lightOf)
  for (const light of ['red', 'yellow', 'green', 'paused'] as const) {
    expect([light, lights[light]]).toEqual([light, shown.filter(each => each === light).length])
    if (below.length) expect(below.reduce((sum, each) => sum + each[light], 0)).toBe(lights[light])
  }
  expect(lights.open).toBe(shown.filter(each => each !== null).length)
  for (const line of below.filter(each => each.kind !== 'own')) {
    expect(line.red).toBe(
      all()
        .filter(inScope(line.code))
        .filter(each => lightOf(each) === 'red').length,
    )
  }
})

it('late groups hold every late case of the place exactly once', async () => {
  const { late, lights, dueToday } = await figures('overview', { scope: codes.county })
  expect(late.reduce((sum, group) => sum + group.total, 0)).toBe(lights.red)
  const shown = late.flatMap(group => group.cases)
  expect(new Set(shown.map(each => each.id)).size).toBe(shown.length)
  for (const group of late) {
    expect(group.cases).toHaveLength(Math.min(20, group.total))
    for (const each of group.cases) expect([each.held?.hold, lightOf(known.get(each.id)!)]).toEqual([group.hold, 'red'])
  }
  const today = all().filter(each => ['yellow', 'green'].includes(lightOf(each) ?? ''))
  expect(dueToday).toBe(today.filter(each => each.deadline.dueAt < beijing('2026-11-24T00:00')).length)
})

type Filter = Parameters<typeof matches>[1]
function matches(each: Case, filter: Partial<Record<string, unknown>>): boolean {
  const view = viewDeadline(each.deadline, now, workTime)
  const wanted = (name: string, value: unknown) => filter[name] === undefined || filter[name] === value
  const statuses = filter.statuses as readonly string[] | undefined
  const light = lightOf(each)
  return (
    (statuses ? statuses.includes(each.status) : isOpen(each.status)) &&
    wanted('light', light) &&
    wanted('categoryId', each.categoryId) &&
    wanted('assigneeId', each.assignee.id) &&
    wanted('channel', each.channel) &&
    wanted('urgent', each.urgent) &&
    (filter.supervised === undefined || each.supervision?.acceptedAt === null) &&
    (filter.lateByWorkdays === undefined ||
      (light === 'red' && -view.workdaysLeft >= (filter.lateByWorkdays as number)))
  )
}

const { pick, chance, int } = seededRandom(seed)
const maybe = <T>(name: string, values: readonly T[]) => (chance(0.3) ? { [name]: pick(values) } : {})
const filters = Array.from(
  { length: 40 },
  (): Filter => ({
    ...maybe('light', ['red', 'yellow', 'green', 'paused']),
    ...maybe('statuses', [
      ['dispatched', 'closed'],
      ['handling', 'waiting'],
      ['rejected', 'archived'],
    ]),
    ...maybe('categoryId', ['facility', 'fire', 'conduct']),
    ...maybe('assigneeId', ['worker-wang', codes.osmanthus]),
    ...maybe('channel', ['wechat', 'found']),
    ...maybe('urgent', [true, false]),
    ...maybe('supervised', [true]),
    ...(chance(0.3) ? { light: 'red', lateByWorkdays: int(1, 9) } : {}),
  }),
)

it(
  'the case table finds for any filter, page by page, what a look at every case finds',
  async () => {
    for (const filter of filters) {
      const scope = pick(scopes)
      const order = pick(['due', 'created'] as const)
      const found: { id: string; at: number }[] = []
      let answered = order
      for (let after: object | undefined; ; ) {
        const page = await figures('cases', { scope, filter, order, ...(after ? { after } : {}) })
        answered = page.order
        found.push(
          ...page.cases.map(({ id, createdAt }) => ({
            id,
            at: page.order === 'due' ? known.get(id)!.deadline.dueAt : -createdAt,
          })),
        )
        expect(page.total.more).toBe(false)
        if (!page.next) {
          expect(page.total.count).toBe(found.length)
          break
        }
        after = page.next
      }
      const expected = all()
        .filter(inScope(scope))
        .filter(each => matches(each, filter))
      expect([filter, found.map(each => each.id).sort()]).toEqual([filter, expected.map(each => each._id).sort()])
      expect([answered, found.map(each => each.at)]).toEqual([
        answered,
        found.map(each => each.at).sort((a, b) => a - b),
      ])
    }
  },
  proofTimeout(30_000),
)
