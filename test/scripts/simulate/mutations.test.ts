import { buildFunctions } from '../../../scripts/build-functions'
import { simulate } from '../../../scripts/simulate/simulate'
import { proof, proofTimeout } from '../../support/proof'
import { type Mutation, mutate, mutated } from './mutation'

const dist = '.cache/mutated-functions-test'
const { numRuns } = proof(1)
const checkpoints = 'shared/cases/checkpoints.ts'

/** Rules broken in the functions themselves, and what the simulation must find. The first is tried in `npm test` too. */
const mutations: readonly (Mutation & { readonly what: string; readonly days: number; readonly finds: string })[] = [
  {
    what: 'a case is not looked at again',
    days: 1,
    file: checkpoints,
    right: 'nextCheckpoint(current, time)?.at ?? null',
    wrong: '(nextCheckpoint(current, time), null)',
    finds: 'no case without an end or a next check',
  },
  {
    what: 'climbing leaves a level out',
    days: 9,
    file: checkpoints,
    right: 'const step = made + 1',
    wrong: 'const step = made + 2',
    finds: 'late cases climb in time',
  },
  {
    what: 'the light turns red a day late',
    days: 5,
    file: checkpoints,
    right: "'turnedRed', dueAt + 1",
    wrong: "'turnedRed', dueAt + 86_400_001",
    finds: 'late cases climb in time',
  },
  {
    what: 'accepting leaves nobody responsible',
    days: 2,
    file: 'shared/cases/apply-event.ts',
    right: 'assignee: event.assignee ?? current.assignee,',
    wrong: "assignee: event.kind === 'accepted' ? (null as never) : (event.assignee ?? current.assignee),",
    finds: 'exactly one is responsible',
  },
  {
    what: 'the day of the report counts',
    days: 1,
    file: 'shared/deadlines/due-at.ts',
    right: 'addWorkdays(startOn, amount, calendar)',
    wrong: 'addWorkdays(startOn, amount - 1, calendar)',
    finds: 'promises are counted right',
  },
  {
    what: 'an act that was done is refused when it is sent again',
    days: 3,
    file: 'cloudfunctions/modules/cases/act-on-case.ts',
    right: 'resource.relations)) return current',
    wrong: "resource.relations)) throw new DomainError('NOT_ALLOWED')",
    finds: 'what is refused changes nothing',
  },
  {
    what: 'a message that waited in the outbox is delivered again',
    days: 4,
    file: 'cloudfunctions/modules/inbox/insert-missing.ts',
    right: 'const missing = messages.filter(each => !arrived.has(each._id))',
    wrong: "const missing = messages.map(each => ({ ...each, _id: each._id + '-again' }))",
    finds: 'no message twice',
  },
  {
    what: 'an act moves the case up the ladder without saying so',
    days: 1,
    file: 'shared/cases/apply-event.ts',
    right: 'ladder: event.ladder ?? current.ladder,',
    wrong: 'ladder: event.ladder ?? { ...current.ladder, level: current.ladder.level + 1 },',
    finds: 'the log replays to what is stored',
  },
  {
    what: 'the sweep forgets the outboxes',
    days: 2,
    file: 'cloudfunctions/modules/cases/clear-outboxes.ts',
    right: "where: { 'outbox.at': command.lte(before) }",
    wrong: "where: { 'outbox.at': command.lte(0) }",
    finds: 'every message arrives',
  },
  {
    what: 'an act that was acknowledged is not written',
    days: 2,
    file: 'cloudfunctions/modules/cases/act-on-case.ts',
    right: 'if (!(await updateCase(ctx, current, next, messages, decision.alongside)))',
    wrong: "if (act !== 'accept' && !(await updateCase(ctx, current, next, messages, decision.alongside)))",
    finds: 'no acknowledged act is lost',
  },
  {
    what: 'a rule throws what no contract knows',
    days: 2,
    file: 'cloudfunctions/modules/cases/accept-case.ts',
    right: 'const { current, person, now } = scene',
    wrong:
      "const { current, person, now } = scene\n    if (current.assignee.kind === 'person') throw new TypeError('broken')",
    finds: 'every answer is one of the contract',
  },
]

/** Days in which several cases get late, with faults enough that acts are sent again. */
const plan = { seed: 3, dist, grids: 2, residents: 5, reportsPerDay: 3, faultRate: 0.15 }

describe('a rule that is broken', () => {
  it.each(mutations)('$what: is still to be found in the source', mutation => {
    expect(mutated(mutation)).toContain(mutation.wrong)
  })

  it.each(numRuns > 1 ? mutations : mutations.slice(0, 1))(
    '$what: the simulation says so',
    async mutation => {
      await buildFunctions(dist, [mutate(mutation)])
      const { violations } = await simulate({ ...plan, days: mutation.days })
      expect(violations.join('\n')).toContain(mutation.finds)
    },
    proofTimeout(60_000),
  )
})
