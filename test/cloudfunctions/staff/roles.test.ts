import type { StaffMember } from '@shared/people/invitation'
import type { Me, RoleGrant } from '@shared/people/person'
import { aRecruit } from '../../support/access-trials'
import { report } from '../../support/act'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { runSender, stubChannel } from '../../support/push-cloud'
import { codes } from '../../support/small-territory'

const admin = 'wx:street-admin'
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
  const roles: readonly RoleGrant[] = [{ role: 'admin', scope: codes.street }]
  await aRecruit(cloud, { _id: 'street-admin', roles, identities: [admin] })
})
afterAll(() => cloud.stop())

const worker: readonly RoleGrant[] = [{ role: 'worker', scope: codes.gridA }]
const change = (personId: string, roles: readonly RoleGrant[], seenRoles = worker) => ({
  requestId: newId(),
  personId,
  roles,
  seenRoles,
})
const rolesOf = async (personId: string) => (await cloud.services.db.collection('people').get(personId))?.roles
const refused = (who: string, input: object) => cloud.refusal(who, 'staff', 'setRoles', input)

describe('roles', () => {
  it('are others with the next call, and given twice are given once', async () => {
    const { _id } = await aRecruit(cloud, { identities: ['wx:moves'] })
    const input = change(_id, [
      { role: 'leader', scope: codes.osmanthus },
      { role: 'worker', scope: codes.gridB },
    ])
    await cloud.ask(admin, 'staff', 'setRoles', input)
    await cloud.ask(admin, 'staff', 'setRoles', input)
    expect((await cloud.ask<Me>('wx:moves', 'people', 'me')).roles).toEqual(input.roles)
  })

  it('are not given beyond the place of the administrator, nor at a place that does not exist', async () => {
    const { _id } = await aRecruit(cloud)
    for (const scope of [codes.county, 'nowhere']) {
      expect(await refused(admin, change(_id, [...worker, { role: 'worker', scope }]))).toBe('NOT_ALLOWED')
    }
    expect(await rolesOf(_id)).toEqual(worker)
  })

  it('of somebody above are not taken by somebody below', async () => {
    const above: readonly RoleGrant[] = [{ role: 'station', scope: codes.county }]
    const { _id } = await aRecruit(cloud, { roles: above })
    expect(await refused(admin, change(_id, worker, above))).toBe('NOT_ALLOWED')
  })

  it('are changed by nobody for themselves, and by no station', async () => {
    const { _id } = await aRecruit(cloud)
    const own: readonly RoleGrant[] = [{ role: 'admin', scope: codes.street }]
    expect(await refused(admin, change('street-admin', worker, own))).toBe('NOT_ALLOWED')
    expect(await refused('custom:desk-lin', change(_id, worker))).toBe('NOT_ALLOWED')
  })

  it('that somebody else changed meanwhile are not written over', async () => {
    const { _id } = await aRecruit(cloud)
    await cloud.ask(admin, 'staff', 'setRoles', change(_id, [{ role: 'worker', scope: codes.gridB }]))
    expect(await refused(admin, change(_id, [{ role: 'worker', scope: codes.gridC }]))).toBe('CHANGED_MEANWHILE')
  })

  it('of two administrators who take each other’s away, one keeps theirs', async () => {
    const roles: readonly RoleGrant[] = [{ role: 'admin', scope: codes.willow }]
    const pair = await Promise.all(
      ['wx:first', 'wx:second'].map(identity => aRecruit(cloud, { roles, identities: [identity] })),
    )
    const [first, second] = pair.map(each => each._id) as [string, string]
    const to: readonly RoleGrant[] = [{ role: 'worker', scope: codes.gridC }]
    const take = (who: string, whom: string) =>
      cloud.ask(who, 'staff', 'setRoles', change(whom, to, roles)).then(
        () => true,
        () => false,
      )
    const done = await Promise.all([take('wx:first', second), take('wx:second', first)])
    expect(done.filter(Boolean)).toHaveLength(1)
    expect([await rolesOf(first), await rolesOf(second)]).toContainEqual(roles)
  })
})

describe('the account in WeCom', () => {
  const set = (personId: string, wecomId: string | null) => ({ requestId: newId(), personId, wecomId })

  it('is where messages go, is shown masked, and ends', async () => {
    const wecom = stubChannel('wecom')
    jest.spyOn(console, 'log').mockImplementation(() => undefined)
    await cloud.ask(admin, 'staff', 'setWecom', set('worker-wang', 'wangfang'))
    await report(cloud)
    await runSender(cloud, [wecom])
    expect(wecom.sent).toMatchObject([{ to: 'wangfang' }])

    const list = async (who: string) => {
      const { people } = await cloud.ask<{ people: StaffMember[] }>(who, 'staff', 'list', { scope: codes.gridA })
      return people.find(each => each.personId === 'worker-wang')
    }
    expect(await list(admin)).toMatchObject({ wecomMasked: 'w**', may: { setWecom: true } })
    expect(await list('custom:desk-lin')).toMatchObject({ wecomMasked: null, may: { setWecom: false } })

    await cloud.ask(admin, 'staff', 'setWecom', set('worker-wang', null))
    await report(cloud)
    await runSender(cloud, [wecom])
    expect(wecom.sent).toHaveLength(1)
  })

  it('is one person’s, and free again when it ends there', async () => {
    await cloud.ask(admin, 'staff', 'setWecom', set('worker-wang', 'wangfang'))
    await cloud.ask(admin, 'staff', 'setWecom', set('worker-wang', 'wangfang'))
    expect(await cloud.refusal(admin, 'staff', 'setWecom', set('worker-chen', 'wangfang'))).toBe('WECOM_TAKEN')
    await cloud.ask(admin, 'staff', 'setWecom', set('worker-wang', null))
    await cloud.ask(admin, 'staff', 'setWecom', set('worker-chen', 'wangfang'))
    await cloud.ask(admin, 'staff', 'setWecom', set('worker-chen', null))
  })

  it('is set by administrators of the place only, and goes with the person', async () => {
    const { _id } = await aRecruit(cloud)
    expect(await cloud.refusal('custom:desk-lin', 'staff', 'setWecom', set(_id, 'x'))).toBe('NOT_ALLOWED')
    await cloud.ask(admin, 'staff', 'setWecom', set(_id, 'leaves'))
    await cloud.ask(admin, 'staff', 'markLeft', { requestId: newId(), personId: _id })
    expect(await cloud.services.db.collection('pushContacts').get(_id)).toMatchObject({ wecomId: null })
  })
})

it('places are found from the top down to a grid', async () => {
  const below = async (scope: string) =>
    (await cloud.ask<{ below: { code: string }[] }>(admin, 'staff', 'places', { scope })).below.map(each => each.code)
  expect(await below(codes.street)).toEqual(expect.arrayContaining([codes.osmanthus, codes.willow]))
  expect(await below(codes.osmanthus)).toEqual(expect.arrayContaining([codes.gridA, codes.gridB]))
  expect(await below(codes.gridA)).toEqual([])
  expect(await cloud.refusal(admin, 'staff', 'places', { scope: codes.county })).toBe('NOT_ALLOWED')
})
