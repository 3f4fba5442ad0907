import { act, refused } from '../support/act'
import { aReport, newId } from '../support/builders'
import { everyAction } from '../support/client-functions'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { trialOf } from '../support/trials'

/**
 * What is about the people who work here bypasses all who work in the grid (product.md B.12): the owner and the deputy of
 * grid A do everything there is to do and look for it.
 */
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const words = '七号楼的网格员当面骂人'
const team = ['worker-wang', 'worker-chen']

async function complaint(): Promise<string> {
  const report = aReport({ categoryId: 'conduct', text: words, anonymous: true })
  await cloud.ask('custom:resident-zhang', 'cases', 'submit', report)
  return report.submissionId
}

/** What every action answers this person, asked about the case where it is about one. */
async function everythingShown(who: string, caseId: string): Promise<readonly string[]> {
  const shown: string[] = []
  for (const { fn, name } of everyAction) {
    const { input } = await trialOf(fn, name)(cloud)
    const aimed = 'caseId' in input ? { ...input, caseId } : input
    shown.push(`${fn}.${name} ${JSON.stringify(await cloud.call(`custom:${who}`, fn, name, aimed))}`)
  }
  return shown
}

/** Actions that told of it; an answer that only repeats the id it was given tells nothing. */
const telling = (shown: readonly string[], caseId: string) =>
  shown.filter(each => each.includes(words) || each.includes(`"id":"${caseId}"`)).map(each => each.split(' ')[0])

describe('a report about a worker', () => {
  it.each(team)(
    'is shown to %s by nothing',
    async who => {
      const caseId = await complaint()
      expect(telling(await everythingShown(who, caseId), caseId)).toEqual([])
    },
    60_000,
  )

  it('the search finds it where it may be seen', async () => {
    const caseId = await complaint()
    expect(telling(await everythingShown('desk-lin', caseId), caseId)).toEqual(
      expect.arrayContaining(['cases.get', 'cases.tasks', 'inbox.list']),
    )
  }, 60_000)

  it.each(team)('is not given to %s, nor is help asked of them', async who => {
    const caseId = await complaint()
    const to = { kind: 'person', id: who }
    expect(await refused(cloud, 'desk-lin', caseId, 'transfer', { to })).toBe('ASSIGNEE_UNAVAILABLE')
    expect(await refused(cloud, 'desk-lin', caseId, 'addCoHandler', { personId: who })).toBe('ASSIGNEE_UNAVAILABLE')
    // Somebody who leads the community may be asked.
    const helped = await act(cloud, 'desk-lin', caseId, 'addCoHandler', { personId: 'leader-zhao' })
    expect(helped.id).toBe(caseId)
  })

  it('that came as something else leaves their hands at once, with the reason, and they cannot come back to it', async () => {
    const report = aReport({ text: words })
    await cloud.ask('custom:resident-zhang', 'cases', 'submit', report)
    const caseId = report.submissionId
    await act(cloud, 'worker-wang', caseId, 'accept')
    await cloud.ask('custom:desk-lin', 'cases', 'recategorise', {
      caseId,
      requestId: newId(),
      categoryId: 'conduct',
      complexity: null,
      reason: '涉及工作人员',
    })
    const stored = await cloud.services.db.collection('cases').get(caseId)
    expect(stored?.assignee).toMatchObject({ kind: 'desk' })
    expect(stored?.events.at(-1)).toMatchObject({ kind: 'recategorised', note: '涉及工作人员' })
    for (const who of team) {
      expect(await cloud.refusal(`custom:${who}`, 'cases', 'get', { caseId })).toBe('CASE_NOT_FOUND')
      expect(await refused(cloud, 'desk-lin', caseId, 'addCoHandler', { personId: who })).toBe('ASSIGNEE_UNAVAILABLE')
    }
  })
})
