import type { OutputOf } from '@shared/kernel/contract'
import type { peopleActions } from '@shared/people/actions'
import type { Me } from '@shared/people/person'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const me = (who: string) => cloud.ask<Me>(who, 'people', 'me')
const consent = (who: string, version = '2026-11') =>
  cloud.ask<Me>(who, 'people', 'consent', { requestId: newId(), purpose: 'report', version })

describe('me', () => {
  it('names the places of a role', async () => {
    expect(await me('custom:worker-wang')).toMatchObject({
      personId: 'worker-wang',
      name: '王芳',
      roles: [{ role: 'worker', scope: codes.gridA }],
      scopeNames: [{ scope: codes.gridA, name: '第七网格' }],
      phoneMasked: '139****0007',
    })
    expect((await me('custom:desk-lin')).scopeNames).toEqual([{ scope: codes.osmanthus, name: '桂花社区' }])
  })

  it('is nobody in particular for an unknown identity, and keeps nothing', async () => {
    expect(await me('uid:new')).toMatchObject({ personId: null, name: '', roles: [], consents: [] })
    expect(await cloud.services.db.collection('people').count({ identities: 'uid:new' })).toBe(0)
  })

  it('needs a sign-in', async () => {
    expect(await cloud.refusal(null, 'people', 'me')).toBe('NOT_SIGNED_IN')
  })

  it('never believes an identity in the payload', async () => {
    expect(
      await cloud.ask('uid:new', 'people', 'me', { identity: 'custom:worker-wang', WX_OPENID: 'x' }),
    ).toMatchObject({
      personId: null,
    })
  })
})

describe('consent', () => {
  it('makes a resident known once, also when two calls meet', async () => {
    const both = await Promise.all([consent('uid:twice'), consent('uid:twice')])
    expect(both[0].personId).toBe(both[1].personId)
    expect(await cloud.services.db.collection('people').count({ identities: 'uid:twice' })).toBe(1)
  })

  it('of somebody who has left makes them a resident like any other', async () => {
    const people = cloud.services.db.collection('people')
    await people.update({ _id: 'outlet-guo' }, { leftAt: 1 })
    expect(await consent('custom:outlet-guo')).toMatchObject({ name: '', roles: [], consents: [{ purpose: 'report' }] })
    expect(await people.get('outlet-guo')).toMatchObject({ identities: ['none:outlet-guo'], leftAt: 1 })
    await people.update({ _id: 'outlet-guo' }, { identities: ['custom:was-guo'], leftAt: null })
  })

  it('is recorded once for each version of the text', async () => {
    await consent('uid:versions')
    await consent('uid:versions')
    const { consents } = await consent('uid:versions', '2027-01')
    expect(consents.map(each => each.version)).toEqual(['2026-11', '2027-01'])
    expect((await me('uid:versions')).consents).toEqual(consents)
  })
})

describe('colleagues', () => {
  const colleagues = (who: string, gridCode: string) =>
    cloud.ask<OutputOf<typeof peopleActions.colleagues>>(`custom:${who}`, 'people', 'colleagues', { gridCode })

  it('are the own team first, then the neighbours, and the desk; never oneself', async () => {
    const { people, desk } = await colleagues('worker-wang', codes.gridA)
    expect(people.map(each => [each.name, each.role, each.gridName])).toEqual([
      ['陈晓', 'worker', '第七网格'],
      ['赵明', 'leader', '第七网格'],
      ['刘洋', 'handler', '清河县'],
    ])
    expect(desk).toEqual({ orgCode: codes.osmanthus, name: '桂花社区工作站' })
  })

  it('of a node are the teams below it, for a case that lies in no grid', async () => {
    const found = await cloud.ask<OutputOf<typeof peopleActions.colleagues>>(
      'custom:desk-lin',
      'people',
      'colleagues',
      {
        orgCode: codes.osmanthus,
      },
    )
    expect(found.people.map(each => each.name)).toEqual(['王芳', '陈晓', '赵明', '刘洋'])
    expect(found.desk?.orgCode).toBe(codes.osmanthus)
    const gone = { orgCode: 'gone' }
    expect(await cloud.refusal('custom:desk-lin', 'people', 'colleagues', gone)).toBe('GRID_NOT_FOUND')
  })

  it('say who is on leave, and leave out who has left', async () => {
    const people = cloud.services.db.collection('people')
    await people.update({ _id: 'worker-chen' }, { leaves: [{ from: '2026-11-23', to: '2026-11-23', reason: '' }] })
    await people.update({ _id: 'leader-zhao' }, { leftAt: 1 })
    const found = await colleagues('worker-wang', codes.gridA)
    expect(found.people).toMatchObject([{ name: '陈晓', onLeave: true }, { name: '刘洋' }])
  })

  it('need a grid that exists and a role that handles cases', async () => {
    expect(await cloud.refusal('custom:worker-wang', 'people', 'colleagues', { gridCode: 'gone' })).toBe(
      'GRID_NOT_FOUND',
    )
    for (const who of ['resident-li', 'was-guo', 'admin-ding']) {
      expect(await cloud.refusal(`custom:${who}`, 'people', 'colleagues', { gridCode: codes.gridA })).toBe(
        'NOT_ALLOWED',
      )
    }
  })
})
