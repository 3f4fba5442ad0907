import type { StaffMember } from '@shared/people/invitation'
import type { Me } from '@shared/people/person'
import { aRecruit, invite } from '../../support/access-trials'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

const admin = 'wx:administers'
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  await aRecruit(cloud, { roles: [{ role: 'admin', scope: codes.street }], identities: [admin] })
})
afterAll(() => cloud.stop())

const aPerson = (more: object = {}) => ({
  requestId: newId(),
  name: '苏新',
  phone: '13900002222',
  role: 'worker',
  scope: codes.gridA,
  ...more,
})
const add = (input: object) => cloud.ask<{ personId: string }>(admin, 'staff', 'add', input)

describe('somebody new', () => {
  it('is on record once for a request, without a way in, and comes in by an invitation', async () => {
    const input = aPerson()
    const { personId } = await add(input)
    expect(await add(input)).toEqual({ personId })
    const { people } = await cloud.ask<{ people: StaffMember[] }>(admin, 'staff', 'list', { scope: codes.gridA })
    const named = people.filter(each => each.name === '苏新')
    expect(named).toMatchObject([{ personId, comesBy: 'nothing', phoneMasked: '139****2222' }])

    const { code } = await invite(cloud, personId, admin)
    await cloud.ask('wx:new', 'staff', 'accept', { requestId: newId(), code })
    expect(await cloud.ask<Me>('wx:new', 'people', 'me')).toMatchObject({
      personId,
      roles: [{ role: 'worker', scope: codes.gridA }],
    })
  })

  it('above the place of the administrator is refused', async () => {
    expect(await cloud.refusal(admin, 'staff', 'add', aPerson({ scope: codes.county }))).toBe('NOT_ALLOWED')
  })

  it('at a place that does not exist is refused to everybody', async () => {
    await aRecruit(cloud, { roles: [{ role: 'admin', scope: codes.county }], identities: ['wx:top'] })
    expect(await cloud.refusal('wx:top', 'staff', 'add', aPerson({ scope: 'nowhere' }))).toBe('NOT_ALLOWED')
  })

  it('is not added by a station, which only lets in who is on record', async () => {
    expect(await cloud.refusal('custom:desk-lin', 'staff', 'add', aPerson())).toBe('NOT_ALLOWED')
  })
})
