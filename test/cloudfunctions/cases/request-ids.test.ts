import { act, caseIn, inputOf } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const eventsOf = async (caseId: string) => (await cloud.services.db.collection('cases').get(caseId))?.events ?? []
const reused = { ok: false, error: { code: 'INPUT_INVALID', fields: [{ path: 'requestId', rule: 'used' }] } }

describe('the request id of another act', () => {
  it('shows no phone without a reason in the history', async () => {
    const caseId = await caseIn(cloud, 'dispatched')
    const requestId = newId()
    await act(cloud, 'worker-wang', caseId, 'accept', { requestId })
    const request = { ...inputOf.revealContact, caseId, requestId }
    expect(await cloud.call('custom:worker-wang', 'cases', 'revealContact', request)).toMatchObject(reused)
    await act(cloud, 'worker-wang', caseId, 'transfer', { to: { kind: 'person', id: 'worker-chen' } })
    expect(await cloud.call('custom:worker-wang', 'cases', 'revealContact', request)).toMatchObject(reused)
    expect((await eventsOf(caseId)).some(event => event.kind === 'contactRevealed')).toBe(false)
  })

  it('silences no message: an act under the id of somebody else is refused', async () => {
    const caseId = await caseIn(cloud, 'handling')
    const [registered] = await eventsOf(caseId)
    const request = { ...inputOf.resolve, caseId, requestId: registered?.id }
    expect(await cloud.call('custom:worker-wang', 'cases', 'resolve', request)).toMatchObject(reused)
  })
})
