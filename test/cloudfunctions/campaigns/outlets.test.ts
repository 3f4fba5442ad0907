import type { OutletView } from '@shared/campaigns/desk-actions'
import type { Answer } from '@shared/kernel/contract'
import { newId } from '../../support/builders'
import { anOutlet, putOutlet, staffOf } from '../../support/campaign-trials'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
  const people = cloud.services.db.collection('people')
  await people.insert(staffOf('an', [{ role: 'organiser', scope: codes.osmanthus }]))
})
afterEach(() => cloud.stop())

const refused = async (who: string, input: object) => {
  const request = { requestId: newId(), ...input }
  const answer: Answer<unknown> = await cloud.call(`custom:${who}`, 'campaign-desk', 'saveOutlet', request)
  if (answer.ok) throw new Error('it was not refused')
  const { code, fields = [] } = answer.error
  return [code, ...fields.map(({ path, rule }) => `${rule} ${path}`)]
}

describe('an outlet', () => {
  const save = (who: string, input: object) =>
    cloud.ask<OutletView>(`custom:${who}`, 'campaign-desk', 'saveOutlet', { requestId: newId(), ...input })

  it('is made, listed with who redeems there, and changed on the revision that was seen', async () => {
    const outletId = await putOutlet(cloud)
    const made = await save('an', { outletId: null, seenRevision: null, details: anOutlet() })
    expect(made).toMatchObject({ revision: 1, staff: [{ personId: 'outlet-guo', name: '郭强' }] })
    const closed = { outletId: made.outletId, seenRevision: 1, details: anOutlet({ active: false }) }
    expect(await save('an', closed)).toMatchObject({ revision: 2, active: false })
    expect(await refused('an', closed)).toEqual(['CHANGED_MEANWHILE'])
    const { outlets } = await cloud.ask<{ outlets: OutletView[] }>('custom:desk-ma', 'campaign-desk', 'outlets', {
      orgCode: codes.street,
    })
    expect(outlets.map(each => each.outletId).sort()).toEqual([outletId, made.outletId].sort())
  })

  it('has only staff who redeem, in a grid of its own place', async () => {
    const details = anOutlet({ staffIds: ['outlet-guo', 'worker-wang'], gridCode: codes.gridC })
    expect(await refused('an', { outletId: null, seenRevision: null, details })).toEqual([
      ...['INPUT_INVALID', 'unknown details.gridCode', 'unknown details.staffIds.1'],
    ])
  })

  it('finds its staff among those who redeem at the place, over it or above it, as long as they are there', async () => {
    const { osmanthus: scope, willow, street } = codes
    await cloud.services.db.collection('people').insertMany([
      staffOf('near', [{ role: 'outlet_staff', scope: street }]),
      staffOf('elsewhere', [{ role: 'outlet_staff', scope: willow }]),
      staffOf('two-roles', [
        { role: 'outlet_staff', scope: willow },
        { role: 'worker', scope },
      ]),
      { ...staffOf('gone', [{ role: 'outlet_staff', scope }]), leftAt: 1 },
    ])
    const { staff } = await cloud.ask<{ staff: { personId: string }[] }>('custom:an', 'campaign-desk', 'outletStaff', {
      orgCode: scope,
    })
    expect(staff.map(each => each.personId)).toEqual(['near', 'outlet-guo'])
  })

  it('is not moved away by who has no say where it is', async () => {
    const outletId = await putOutlet(cloud)
    await cloud.services.db
      .collection('people')
      .insert(staffOf('willow-an', [{ role: 'organiser', scope: codes.willow }]))
    const details = anOutlet({ orgCode: codes.willow, gridCode: null, staffIds: [] })
    expect(await refused('willow-an', { outletId, seenRevision: 1, details })).toEqual(['NOT_ALLOWED'])
  })
})
