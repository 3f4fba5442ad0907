import type { Landing } from '@shared/grids/actions'
import { type CountyCloud, startCountyCloud } from '../../support/county-cloud'

let cloud: CountyCloud
beforeAll(async () => {
  cloud = await startCountyCloud('2026-11-23T09:41', '2026-11-23')
})
afterAll(() => cloud.stop())

const seventh = '610999001003007'
const otherLast = (scene: string) => scene.slice(0, -1) + (scene.endsWith('A') ? 'B' : 'A')

describe('the landing page of a code', () => {
  it('says who looks after the place', async () => {
    const found = await cloud.ask<Landing>('landing', { scene: cloud.sceneOf(seventh) })
    expect(found.grid).toMatchObject({
      code: seventh,
      name: '第七网格',
      area: '桂花苑南区',
      communityName: '桂花社区',
      streetName: '城关街道',
    })
    expect(found.owner).toMatchObject({ name: '王芳', role: 'worker', phone: '13900001207', demo: true })
    expect(found.deputies.map(each => each.name)).toEqual(['陈晓'])
    expect(found.leader).toMatchObject({ name: '赵明', role: 'leader' })
    expect(found.duty).toMatchObject({ reason: 'owner', coversFor: null, onDutyUntil: '18:00', nextOnDutyAt: null })
    expect(found.territory).toEqual({ name: '青禾县', fictional: true })
    expect(found.hotline).toBe('12345')
    expect(found.desk.name).toBe('桂花社区工作站')
    expect(found.thumbnail.cells.filter(cell => cell.self)).toHaveLength(1)
  })

  it('shows the deputy while the owner is on leave', async () => {
    const { duty } = await cloud.ask<Landing>('landing', { gridCode: '610999001001005' })
    expect(duty).toMatchObject({ reason: 'deputyCoversLeave', coversFor: '韩雪', person: { name: '孙磊' } })
  })

  it('shows the leader while owner and deputy are both on leave', async () => {
    const { duty, leader } = await cloud.ask<Landing>('landing', { gridCode: '610999002003003' })
    expect(duty).toMatchObject({ reason: 'leaderCoversLeave', person: { personId: leader?.personId, role: 'leader' } })
  })

  it.each([
    ['one letter mistyped', (scene: string) => otherLast(scene), 'SCENE_FORGED'],
    ['the id of another grid', (scene: string) => scene.replace(/^1g./, '1gZ'), 'SCENE_FORGED'],
    ['cut short', (scene: string) => scene.slice(0, 12), 'SCENE_MALFORMED'],
    ['something else', () => 'https://example.com/', 'SCENE_MALFORMED'],
    ['a later version', (scene: string) => `2${scene.slice(1)}`, 'SCENE_UNKNOWN_VERSION'],
  ])('refuses a code that is %s', async (_what, change, code) => {
    expect(await cloud.refusal('landing', { scene: change(cloud.sceneOf(seventh)) })).toBe(code)
  })

  it('refuses a code that was revoked', async () => {
    const sixth = '610999001003006'
    await cloud.db.collection('codes').update({ target: sixth }, { revokedAt: 1 })
    expect(await cloud.refusal('landing', { scene: cloud.sceneOf(sixth) })).toBe('SCENE_REVOKED')
  })

  it('refuses a code of ours that was never registered', async () => {
    expect(await cloud.refusal('landing', { scene: cloud.sceneOf('610999009009009') })).toBe('SCENE_REVOKED')
  })

  it('says so when the grid of a genuine code is gone', async () => {
    const eighth = '610999001003008'
    await cloud.db.collection('codes').update({ target: eighth }, { target: '610999001003999' })
    expect(await cloud.refusal('landing', { scene: cloud.sceneOf(eighth) })).toBe('GRID_NOT_FOUND')
    expect(await cloud.refusal('landing', { gridCode: 'nowhere' })).toBe('GRID_NOT_FOUND')
  })
})
