import { buildFunctions } from '../../../scripts/build-functions'
import { simulate } from '../../../scripts/simulate/simulate'
import { proof, proofTimeout } from '../../support/proof'

const dist = '.cache/simulated-functions-test'
/** Two days in `npm test`, thirty in `npm run prove`, from its seed. */
const { numRuns, seed } = proof(2)
const isLong = numRuns > 2
const plan = isLong
  ? { days: 30, grids: 12, residents: 40, reportsPerDay: 10 }
  : { days: 2, grids: 4, residents: 10, reportsPerDay: 8 }

beforeAll(() => buildFunctions(dist), 60_000)

it(
  'the county lives through faults, holidays and hostile people, and no invariant breaks',
  async () => {
    const { summary, violations } = await simulate({ ...plan, seed, dist, faultRate: 0.05 })
    expect([`seed ${seed}`, ...violations]).toEqual([`seed ${seed}`])
    expect(summary.reported).toBeGreaterThan(plan.days * plan.reportsPerDay * 0.8)
    expect(summary.faults).toBeGreaterThan(0)
    expect(summary.acts).toBeGreaterThan(summary.reported)
    if (isLong) {
      expect(summary.climbed).toBeGreaterThan(10)
      expect(summary.supervised).toBeGreaterThan(10)
    }
  },
  proofTimeout(60_000),
)
