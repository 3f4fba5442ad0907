import type { CaseFacts } from '../../../shared/cases/apply-event'
import type { Case } from '../../../shared/cases/case'
import { dayMs, type Instant } from '../../../shared/kernel/local-date'
import { liveThrough, type Step } from '../../demo/case-script'
import { type Random, seededRandom } from '../../demo/random'
import type { CompiledTerritory } from '../../territory/compile-territory'
import { workTime } from '../sweep/bench-cases'

const hourMs = 3_600_000
const year = 365 * dayMs

/**
 * A year of a county: cases spread over its grids and the days before `now`. Most are answered within days and rated or
 * closed; of the last two months one of twenty is never taken on or stays with somebody, so that some thousands are open
 * and some hundreds late.
 */
export function* casesOfYear(territory: CompiledTerritory, count: number, now: Instant): Generator<Case> {
  const random = seededRandom(2026)
  const people = new Map(territory.people.map(person => [person._id, person]))
  for (let n = 0; n < count; n += 1) {
    const grid = random.pick(territory.grids)
    const owner = people.get(grid.team.find(member => member.part === 'owner')?.personId ?? '')
    if (!owner) continue
    const createdAt = now - Math.floor(random.next() * year)
    const facts = factsOf(random, n, grid.code, grid.path, createdAt)
    yield liveThrough(
      facts,
      { kind: 'person', id: owner._id, name: owner.name },
      stepsOf(random, createdAt, now),
      now,
      workTime,
    )
  }
}

function stepsOf(random: Random, createdAt: Instant, now: Instant): readonly Step[] {
  const within = (hours: number) => Math.floor(random.next() * hours * hourMs)
  const acceptedAt = createdAt + within(30)
  const isStuck = now - createdAt < 60 * dayMs && random.chance(0.05)
  if (isStuck && random.chance(0.3)) return []
  const accepted = { kind: 'accepted', at: acceptedAt } as const
  if (isStuck) return [accepted]
  const said = { kind: 'progressed', at: acceptedAt + within(24), note: '已联系物业，配件明天到，到了就装。' } as const
  const resolved = { kind: 'resolved', at: said.at + within(120), note: '灯换好了，晚上去看过，是亮的。' } as const
  const rated = { kind: 'rated', at: resolved.at + within(48), rating: 'satisfied' } as const
  return random.chance(0.5) ? [accepted, said, resolved, rated] : [accepted, said, resolved]
}

const factsOf = (
  random: Random,
  n: number,
  gridCode: string,
  orgPath: readonly string[],
  createdAt: Instant,
): CaseFacts => ({
  _id: `year-${String(n).padStart(7, '0')}`,
  caseNo: `QH20260101-${String(n).padStart(7, '0')}`,
  queryCodeHash: 'x'.repeat(43),
  channel: random.pick(['wechat', 'wechat', 'h5', 'hotline', 'found']),
  title: '3 号楼 2 单元的楼道灯坏了三天了',
  text: '3 号楼 2 单元的楼道灯坏了三天了，晚上老人上下楼看不清，差点摔着。',
  registeredCategoryId: random.pick(['facility', 'sanitation', 'inquiry', 'dispute', 'fire']),
  urgent: random.chance(0.02),
  place: { source: 'grid', label: gridCode, point: null, buildingId: null, nearBoundary: false, boundaryMetres: null },
  gridCode,
  orgPath,
  territoryVersion: 'bench',
  reporter: { personId: `resident-${random.int(0, 30_000)}`, name: '李建国', phone: '13800002216' },
  anonymous: false,
  route: {
    place: 'scannedGrid',
    duty: 'owner',
    gridName: gridCode,
    personName: '王芳',
    coversFor: null,
    deskName: null,
  },
  firstResponder: { personId: 'worker-wang', name: '王芳' },
  createdAt,
})
