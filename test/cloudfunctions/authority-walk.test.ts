import { everyAction, withoutContract } from '../support/client-functions'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { permissionRows, tableSays } from '../support/permissions-table'
import { type Trial, trialOf, trials } from '../support/trials'
import { type Walker, walkers } from '../support/walkers'

/**
 * Walks every action of every function × every role inside and outside of its scope × every relation, and compares
 * what the functions really do with what docs/permissions.md says in words. A new action, role or function is walked
 * without any change here; an action without a trial, or without a row, fails.
 */
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
// Some actions make somebody of a walker: each action is walked by everybody as they are.
beforeEach(async () => {
  const people = cloud.services.db.collection('people')
  const persons = walkers.flatMap(each => (each.person ? [each.person] : []))
  await people.remove({ demo: false })
  await people.remove({ _id: cloud.services.db.command.in(persons.map(each => each._id)) })
  await people.insertMany(persons)
})
afterAll(() => cloud.stop())

/** Actions that ask for a row of another name. `track` opens to whoever holds number and code, and to nobody else. */
const rowOf: Readonly<Record<string, string>> = { 'cases.get': 'cases.see', 'cases.track': 'cases.categories' }
const names = everyAction.map(({ fn, name }) => `${fn}.${name}`)
const rowFor = (action: string) => rowOf[action] ?? action

/** The trial of an action, its case made so that the walker stands to it as the walker's relation says. */
async function trialFor(action: string, walker: Walker | null): Promise<Trial> {
  const [fn = '', name = ''] = action.split('.')
  const trial = await trialOf(fn, name)(cloud)
  if (walker?.ofCase && trial.caseId) {
    await cloud.services.db.collection('cases').update({ _id: trial.caseId }, walker.ofCase)
  }
  if (walker?.ofOutlet && trial.outletId) {
    const staffIds = cloud.services.db.command.push([walker.name])
    await cloud.services.db.collection('outlets').update({ _id: trial.outletId }, { staffIds })
  }
  return trial
}

async function outcomeOf(walker: Walker, action: string, { input }: Trial): Promise<string> {
  const [fn = '', name = ''] = action.split('.')
  const answer = await cloud.call(walker.identity, fn, name, input)
  return answer.ok ? 'done' : answer.error.code
}

/** What must not come of an action that the walker may do. */
const refusals: readonly string[] = ['NOT_ALLOWED', 'NOT_SIGNED_IN', 'CASE_NOT_FOUND', 'SERVER_TROUBLE']

/** What the table lets the walker meet: the code of the refusal, or null when they may. */
function expectedRefusal(walker: Walker, action: string, { caseId, path }: Trial): string | null {
  const mayDo = tableSays(rowFor(action), walker, path)
  if (!walker.signedIn) return 'NOT_SIGNED_IN'
  if (caseId === null || action === 'cases.track') return mayDo ? null : 'NOT_ALLOWED'
  if (!tableSays('cases.see', walker, path)) return 'CASE_NOT_FOUND'
  return mayDo ? null : 'NOT_ALLOWED'
}

const storedCase = (caseId: string | null) => (caseId ? cloud.services.db.collection('cases').get(caseId) : null)

describe('what the functions do is what docs/permissions.md says', () => {
  it.each(names)('%s', async action => {
    const differences: string[] = []
    const shared = await trialFor(action, null)
    const before = await storedCase(shared.caseId)
    const stranger = (walker: Walker) =>
      !walker.ofCase && !walker.ofOutlet && expectedRefusal(walker, action, shared) !== null
    const walked = [...walkers.filter(stranger), ...walkers.filter(walker => !stranger(walker))]
    for (const walker of walked) {
      const trial = stranger(walker) ? shared : await trialFor(action, walker)
      const expected = expectedRefusal(walker, action, trial)
      const outcome = await outcomeOf(walker, action, trial)
      const isAsSaid = expected === null ? !refusals.includes(outcome) : outcome === expected
      if (!isAsSaid) differences.push(`${walker.name}: ${outcome}, the table says ${expected ?? 'allowed'}`)
      if (stranger(walker) && walker === walked.filter(stranger).at(-1)) {
        expect(await storedCase(shared.caseId)).toEqual(before)
      }
    }
    expect(differences).toEqual([])
  })
})

describe('nothing is left out', () => {
  it('every deployed function has a contract in scripts/docs/api-document.ts', () => {
    expect(withoutContract).toEqual([])
  })

  it('every action has a trial and a row, every trial and every row an action', () => {
    expect(Object.keys(trials).sort()).toEqual([...names].sort())
    expect([...permissionRows.keys()].sort()).toEqual([...new Set([...names.map(rowFor), 'cases.see'])].sort())
  })

  it('somebody walks every role and every relation of the table', () => {
    const walked = new Set(walkers.flatMap(each => [...each.relations, ...each.roles.map(held => held.role)]))
    const apart = ['everybody who signed in', 'holder of number and query code']
    const words = [...permissionRows.values()].flat().map(each => each.replace(/ (in scope|anywhere)$/, ''))
    expect([...new Set(words)].filter(each => !walked.has(each as never) && !apart.includes(each))).toEqual([])
  })

  it('a wrong code opens no case', async () => {
    const { input } = await trialOf('cases', 'track')(cloud)
    const wrong = { ...input, queryCode: 'ABCD2346' }
    expect(await cloud.refusal('custom:is-reporter', 'cases', 'track', wrong)).toBe('CASE_NOT_FOUND')
  })
})
