import { caseAct } from '@shared/cases/case-act'
import { type CaseAction, casePolicy } from '../../../cloudfunctions/modules/cases/case.policy'
import { caseFor, caseIn, inputOf } from '../../support/act'
import { anEntry, aPlace, aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes, people } from '../../support/small-territory'

/**
 * Walks every action × every person, inside and outside the place of the case, and compares what the functions really
 * do with what the policy's table says. A new action or person is walked without any change here.
 */
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

/** How each person stands to a case of 李建国 in grid A that is 王芳's: what the table's grants are compared with. */
const relationsTo: Record<string, readonly string[]> = {
  'resident-li': ['reporter'],
  'worker-wang': ['assignee', 'firstResponder'],
  'leader-zhao': ['decider'],
}
/** What was submitted for decision is the desk's; somebody helps with a case from which a helper may be removed. */
const relationsFor = (action: CaseAction): typeof relationsTo => ({
  ...relationsTo,
  ...(action === 'decide' ? { 'worker-wang': ['firstResponder'], 'desk-lin': ['deskMember'] } : {}),
  ...(action === 'removeCoHandler' ? { 'worker-sun': ['coHandler'] } : {}),
})
const pathOfA: readonly string[] = [codes.county, codes.street, codes.osmanthus, codes.gridA]

function tableSays(action: CaseAction, personId: string, relations = relationsFor(action)): boolean {
  const roles = people.find(person => person._id === personId)?.roles ?? []
  return casePolicy[action].grants.some(grant => {
    const [role, where] = grant.split('@')
    if (grant === 'signedIn') return true
    if (where === 'any') return roles.some(held => held.role === role)
    if (where === 'scope') return roles.some(held => held.role === role && pathOfA.includes(held.scope))
    return relations[personId]?.includes(grant) ?? false
  })
}

const everybody = people.map(person => person._id)

describe('what the functions do is what the table says', () => {
  it.each(everybody)('seeing a case: %s', async who => {
    const caseId = await caseIn(cloud, 'dispatched')
    const answer = await cloud.call(`custom:${who}`, 'cases', 'get', { caseId })
    expect(answer.ok ? 'seen' : answer.error.code).toBe(tableSays('see', who) ? 'seen' : 'CASE_NOT_FOUND')
  })

  it.each(caseAct.options)('%s by everybody', async act => {
    const caseId = await caseFor(cloud, act)
    const { events } = (await cloud.services.db.collection('cases').get(caseId))!
    const sees = (who: string) => tableSays('see', who, relationsFor(act))
    const allowed = everybody.filter(who => sees(who) && tableSays(act, who))
    for (const who of everybody.filter(each => !allowed.includes(each))) {
      const id = newId('photo')
      const photos =
        act === 'addPhotos' ? { photos: [{ id, fileId: `cloud://x/${id}.jpg`, stage: 'before', shot: null }] } : {}
      const request = { caseId, requestId: newId(), ...inputOf[act], ...photos }
      const code = await cloud.refusal(`custom:${who}`, 'cases', act, request)
      expect([who, code]).toEqual([who, sees(who) ? 'NOT_ALLOWED' : 'CASE_NOT_FOUND'])
    }
    expect((await cloud.services.db.collection('cases').get(caseId))?.events).toEqual(events)
    for (const who of allowed) {
      const own = await caseFor(cloud, act)
      const answer = await cloud.call(`custom:${who}`, 'cases', act, {
        caseId: own,
        requestId: newId(),
        ...inputOf[act],
      })
      const refusedBecause = answer.ok ? null : answer.error.code
      expect(refusedBecause).not.toBe('NOT_ALLOWED')
      expect(refusedBecause).not.toBe('CASE_NOT_FOUND')
    }
  })

  it.each(everybody)('lists and entries: %s', async who => {
    const tried = {
      categories: {},
      preview: { place: aPlace({ scannedGridCode: codes.gridA }) },
      mine: {},
      tasks: {},
      extensions: {},
      deskCounts: { scope: codes.osmanthus },
      deskList: { scope: codes.osmanthus, list: 'toVerify' },
      quickEntry: anEntry(),
    }
    for (const [action, input] of Object.entries(tried)) {
      const answer = await cloud.call(`custom:${who}`, 'cases', action, input)
      expect([action, answer.ok]).toEqual([action, tableSays(action as CaseAction, who)])
    }
  })

  it('walks every row of the table', () => {
    const walked = [
      'see',
      'categories',
      'preview',
      'mine',
      'tasks',
      'deskCounts',
      'deskList',
      'quickEntry',
      'submit',
      'above',
      'extensions',
      ...caseAct.options,
    ]
    expect(Object.keys(casePolicy).sort()).toEqual(walked.sort())
  })

  it.each(everybody)('anybody may report: %s', async who => {
    const answer = await cloud.call(`custom:${who}`, 'cases', 'submit', aReport())
    expect(answer.ok).toBe(tableSays('submit', who))
  })

  it('somebody who has left is nobody', async () => {
    const caseId = await caseIn(cloud, 'handling')
    await cloud.services.db.collection('people').update({ _id: 'worker-wang' }, { leftAt: 1 })
    expect(await cloud.refusal('custom:worker-wang', 'cases', 'get', { caseId })).toBe('CASE_NOT_FOUND')
    expect(await cloud.refusal('custom:worker-wang', 'cases', 'tasks')).toBe('NOT_ALLOWED')
    await cloud.services.db.collection('people').update({ _id: 'worker-wang' }, { leftAt: null })
  })
})
