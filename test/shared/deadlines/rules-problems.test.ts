import { nextVersion } from '@shared/deadlines/next-version'
import { shippedRules } from '@shared/deadlines/rules'
import { type RulesInput, rulesInput } from '@shared/deadlines/rules-input'
import { rulesProblems } from '@shared/deadlines/rules-problems'

/** Community, street and county: the shipped ladder names a city that this territory does not have. */
const nodesAbove = 3

const asShipped = (): RulesInput => rulesInput.parse(structuredClone(shippedRules))

/** The shipped set with something changed by hand. */
function edited(change: (rules: Mutable<RulesInput>) => void): RulesInput {
  const rules = asShipped()
  change(rules as Mutable<RulesInput>)
  return rules
}
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object ? Mutable<T[K]> : T[K] }

describe('an edited set of rules', () => {
  it('as shipped is whole', () => {
    expect(rulesProblems(asShipped(), shippedRules, nodesAbove)).toEqual([])
  })

  it.each([
    ['a policy twice', edited(r => r.policies.push(r.policies[0]!)), 'policies.3.id', 'twice'],
    ['a policy dropped', edited(r => r.policies.pop()), 'policies', 'policyMissing'],
    [
      'half a working day',
      edited(r => (r.policies[0]!.limits.normal.amount = 4.5)),
      'policies.0.limits.normal.amount',
      'wholeDays',
    ],
    ['a default that is none', edited(r => (r.defaultPolicyId = 'other')), 'defaultPolicyId', 'policyUnknown'],
    [
      'a category that is none',
      edited(r => (r.policyOfCategory.nothing = 'feedback-2-5-10')),
      'policyOfCategory.nothing',
      'categoryUnknown',
    ],
    [
      'a category under a policy that is none',
      edited(r => (r.policyOfCategory.inquiry = 'other')),
      'policyOfCategory.inquiry',
      'policyUnknown',
    ],
    ['shares over one', edited(r => (r.ladder[0]!.share = 0.51)), 'ladder', 'sharesOverOne'],
    ['a ladder without the worker', edited(r => r.ladder.shift()), 'ladder', 'workerFirst'],
    ['somebody before the worker', edited(r => r.ladder.push(r.ladder.shift()!)), 'ladder', 'workerFirst'],
    ['a rung twice', edited(r => (r.ladder[5]!.nodesUp = 3)), 'ladder.5', 'rungTwice'],
    ['a rung that nobody stands on', edited(r => (r.ladder[2]!.nodesUp = 5)), 'ladder.2', 'rungUnknown'],
    ['a desk among the people of the grid', edited(r => (r.ladder[2]!.nodesUp = 0)), 'ladder.2', 'rungUnknown'],
  ] as const)('%s', (_what, rules, path, rule) => {
    expect(rulesProblems(rules, shippedRules, nodesAbove)).toContainEqual({ path, rule })
  })

  it('half a working hour is fine', () => {
    expect(
      rulesProblems(
        edited(r => (r.policies[2]!.limits.normal.amount = 4.5)),
        shippedRules,
        nodesAbove,
      ),
    ).toEqual([])
  })

  it.each([
    ['a rung less', edited(r => r.ladder.pop())],
    ['the worker alone', edited(r => r.ladder.splice(1))],
    ['the community before the leader', edited(r => r.ladder.splice(1, 2, r.ladder[2]!, r.ladder[1]!))],
    ['the city that is on the ladder already, where there is none', edited(r => (r.ladder[5]!.share = 0.04))],
    ['a department with a share of its own', edited(r => (r.policies[0]!.departments!.shareOf.roads = 0.3))],
  ])('%s is fine', (_what, rules) => {
    expect(rulesInput.parse(rules)).toEqual(rules)
    expect(rulesProblems(rules, shippedRules, nodesAbove)).toEqual([])
  })

  it('the city comes back only where there is one', () => {
    const withoutCity = { ...shippedRules, ladder: shippedRules.ladder.slice(0, 5) }
    expect(rulesProblems(asShipped(), withoutCity, nodesAbove)).toEqual([{ path: 'ladder.5', rule: 'rungUnknown' }])
    expect(rulesProblems(asShipped(), withoutCity, 4)).toEqual([])
  })
})

describe('fields by themselves', () => {
  it.each([
    ['no time at all', edited(r => (r.policies[0]!.limits.normal.amount = 0))],
    ['more than a year', edited(r => (r.policies[0]!.limits.normal.amount = 367))],
    ['yellow before the beginning', edited(r => (r.policies[0]!.yellow.lastShare = 1.01))],
    ['no rung at all', edited(r => (r.ladder = []))],
    ['a department with more than all', edited(r => (r.policies[0]!.departments!.share = 1.1))],
    ['a negative share', edited(r => (r.ladder[0]!.share = -0.1))],
    ['a unit that is none', edited(r => (r.policies[0]!.unit = 'moons' as never))],
    ['a class missing', edited(r => Reflect.deleteProperty(r.policies[0]!.limits, 'hard'))],
    ['an extension of nothing', edited(r => (r.policies[0]!.extensions.amount = 0))],
    ['a name of nothing', edited(r => (r.policies[0]!.name = ' '))],
    ['an id with spaces', edited(r => (r.policies[0]!.id = 'a b'))],
  ])('%s', (_what, rules) => {
    expect(rulesInput.safeParse(rules).success).toBe(false)
  })
})

describe('the next version', () => {
  it('numbers only the policies that changed', () => {
    const next = nextVersion(
      edited(r => (r.policies[0]!.limits.normal.amount = 4)),
      shippedRules,
    )
    expect(next.version).toBe(2)
    expect(next.policies.map(each => each.version)).toEqual([2, 1, 1])
  })

  it('begins a new policy at one', () => {
    const next = nextVersion(
      edited(r => r.policies.push({ ...r.policies[0]!, id: 'quick' })),
      shippedRules,
    )
    expect(next.policies.map(each => each.version)).toEqual([1, 1, 1, 1])
  })
})
