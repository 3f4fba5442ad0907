import type { OutputOf } from '@shared/kernel/contract'
import type { BlockView, blockActions } from '@shared/limits/block-actions'
import { levelAbove } from '@shared/limits/reporter-block'
import type { Me } from '@shared/people/person'
import { report } from '../../support/act'
import { aCall, aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

type List = OutputOf<typeof blockActions.list>
const dayMs = 24 * 60 * 60_000
const anonymous = { anonymous: true, phone: null, name: null }
/** An instance goes on with the rules that it has read for some seconds. */
const settle = () => cloud.clock.advance(10_000)
const submit = (more: object = {}, who = 'custom:resident-li') => cloud.call(who, 'cases', 'submit', aReport(more))
const blocking = (caseId: string, more: object = {}) => ({
  requestId: newId('block'),
  caseId,
  reason: '一天里乱报了二十次',
  days: 7,
  ...more,
})

async function block(more: Parameters<typeof aReport>[0] = {}, by = 'desk-lin'): Promise<BlockView> {
  const made = await cloud.ask<BlockView>(`custom:${by}`, 'blocks', 'block', blocking(await report(cloud, more)))
  settle()
  return made
}
const appeal = (blockId: string, who = 'custom:resident-li') =>
  cloud.call(who, 'blocks', 'appeal', { requestId: newId(), blockId, text: '那几次都是真的，灯一直没修' })
const decide = (who: string, blockId: string, lift: boolean) =>
  cloud.call(`custom:${who}`, 'blocks', 'decideAppeal', { requestId: newId(), blockId, lift, reason: '核实过了' })
const list = (who: string, scope: string, name: 'blocks' | 'appeals') =>
  cloud.ask<List>(`custom:${who}`, 'blocks', 'list', { scope, list: name })

describe('a block', () => {
  it('keeps the person from reporting until it ends, says until when, and nobody else', async () => {
    const { until } = await block()
    const left = until - cloud.clock.now()
    expect(await submit()).toMatchObject({ ok: false, error: { code: 'REPORTER_BLOCKED', retryAfterMs: left } })
    expect(await submit(anonymous)).toMatchObject({ ok: false, error: { code: 'REPORTER_BLOCKED' } })
    expect(await submit({}, 'custom:resident-zhang')).toMatchObject({ ok: true })
    cloud.clock.advance(7 * dayMs)
    expect(await submit()).toMatchObject({ ok: true })
  })

  it('leaves what was taken before', async () => {
    const before = aReport()
    const promise = await cloud.call('custom:resident-li', 'cases', 'submit', before)
    await block()
    expect(await cloud.call('custom:resident-li', 'cases', 'submit', before)).toEqual(promise)
  })

  it('twice with one request is once', async () => {
    const request = blocking(await report(cloud))
    const first = await cloud.ask('custom:desk-lin', 'blocks', 'block', request)
    expect(await cloud.ask('custom:desk-lin', 'blocks', 'block', request)).toEqual(first)
    expect(await cloud.services.db.collection('reporterBlocks').count({})).toBe(1)
  })

  it('over two cases lasts until the later end, and lifting one leaves the other', async () => {
    const cases = [await report(cloud), await report(cloud)]
    const [short, long] = await Promise.all(
      cases.map((caseId, i) =>
        cloud.ask<BlockView>('custom:desk-lin', 'blocks', 'block', blocking(caseId, { days: [1, 3][i] })),
      ),
    )
    settle()
    expect(await submit()).toMatchObject({ error: { retryAfterMs: long!.until - cloud.clock.now() } })
    const request = { requestId: newId(), blockId: long!.id, reason: '电话里说清楚了' }
    await cloud.ask('custom:desk-lin', 'blocks', 'lift', request)
    settle()
    expect(await submit()).toMatchObject({ error: { retryAfterMs: short!.until - cloud.clock.now() } })
  })

  it.each([
    ['a case about staff', () => report(cloud, { categoryId: 'conduct' }), 'desk-ma', 'CASE_STATE_FORBIDS'],
    [
      'a call',
      async () => {
        const call = aCall()
        await cloud.ask('custom:desk-lin', 'hotline', 'enter', call)
        return call.submissionId
      },
      'desk-lin',
      'REPORTER_UNKNOWN',
    ],
    ['a case of another community', () => report(cloud), 'desk-liu', 'CASE_NOT_FOUND'],
    ['a case of one’s own grid', () => report(cloud), 'worker-wang', 'NOT_ALLOWED'],
  ] as const)('is not possible over %s', async (_what, make, who, code) => {
    expect(await cloud.refusal(`custom:${who}`, 'blocks', 'block', blocking(await make()))).toBe(code)
  })

  it('is at most 90 days', async () => {
    const request = blocking(await report(cloud), { days: 91 })
    expect(await cloud.refusal('custom:desk-lin', 'blocks', 'block', request)).toBe('INPUT_INVALID')
  })

  it('tells nobody who an anonymous reporter is, nor that two cases are of one person', async () => {
    const hidden = await report(cloud, anonymous)
    const named = await report(cloud)
    const link = await cloud.services.db.collection('caseLinks').get(hidden)
    const answers: BlockView[] = []
    for (const caseId of [hidden, named]) {
      answers.push(await cloud.ask<BlockView>('custom:desk-lin', 'blocks', 'block', blocking(caseId)))
    }
    expect(answers.map(each => each.events.length)).toEqual([1, 1])
    expect(JSON.stringify(answers[0])).not.toMatch(/resident-li|李建国|138/)
    const stored = JSON.stringify(await cloud.services.db.collection('reporterBlocks').find({ where: {}, limit: 9 }))
    for (const secret of ['resident-li', hidden, named, link?.ownerTag ?? '?']) expect(stored).not.toContain(secret)
    settle()
    expect(await submit()).toMatchObject({ ok: false, error: { code: 'REPORTER_BLOCKED' } })
  })

  it('is lifted by the desk with a reason, at once for the list and in seconds for the person', async () => {
    const { id } = await block()
    const request = { requestId: newId(), blockId: id, reason: '电话里说清楚了' }
    expect(await cloud.refusal('custom:desk-liu', 'blocks', 'lift', request)).toBe('NOT_ALLOWED')
    expect(await cloud.ask<BlockView>('custom:desk-lin', 'blocks', 'lift', request)).toMatchObject({
      liftedAt: cloud.clock.now(),
    })
    expect(await cloud.refusal('custom:desk-ma', 'blocks', 'lift', request)).toBe('CHANGED_MEANWHILE')
    settle()
    expect(await submit()).toMatchObject({ ok: true })
    expect((await list('desk-lin', codes.osmanthus, 'blocks')).blocks).toMatchObject([{ id, mayLift: false }])
  })
})

describe('the blocked person', () => {
  const mine = (who: string) => cloud.ask<OutputOf<typeof blockActions.mine>>(who, 'blocks', 'mine')

  it('reads why and until when, without a name of staff', async () => {
    const { id, reason, until } = await block()
    const { blocks } = await mine('custom:resident-li')
    expect(blocks).toMatchObject([{ id, reason, until, appealed: false }])
    expect(JSON.stringify(blocks)).not.toContain('林秀梅')
    expect(await mine('custom:resident-zhang')).toEqual({ blocks: [] })
    expect(await mine('uid:new')).toEqual({ blocks: [] })
  })

  it('learns it before writing anything, and nobody else does', async () => {
    const me = (who: string) => cloud.ask<Me>(who, 'people', 'me')
    const { id, until } = await block()
    expect(await me('custom:resident-li')).toMatchObject({ blockedUntil: until })
    for (const who of ['custom:resident-zhang', 'custom:desk-lin', 'uid:new']) {
      expect(await me(who)).not.toHaveProperty('blockedUntil')
    }
    await cloud.ask('custom:desk-lin', 'blocks', 'lift', { requestId: newId(), blockId: id, reason: '电话里说清楚了' })
    settle()
    expect(await me('custom:resident-li')).not.toHaveProperty('blockedUntil')
  })

  it('appeals once; the level above decides, not who blocked', async () => {
    const { id } = await block()
    expect(await appeal(id, 'custom:resident-zhang')).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await appeal(id)).toMatchObject({ ok: true, data: { waits: true } })
    expect(await appeal(id)).toMatchObject({ error: { code: 'ALREADY_APPEALED' } })
    expect((await list('desk-ma', codes.street, 'appeals')).blocks).toMatchObject([{ id, mayDecide: true }])
    expect((await list('desk-lin', codes.osmanthus, 'appeals')).blocks).toEqual([])
    expect(await decide('desk-lin', id, true)).toMatchObject({ error: { code: 'NOT_ALLOWED' } })
    expect(await decide('desk-ma', id, true)).toMatchObject({ ok: true, data: { waits: false } })
    expect(await decide('admin-ding', id, false)).toMatchObject({ error: { code: 'CHANGED_MEANWHILE' } })
    settle()
    expect(await submit()).toMatchObject({ ok: true })
    const events = (await list('desk-lin', codes.osmanthus, 'blocks')).blocks[0]?.events
    expect(events?.map(({ kind, byName, note }) => [kind, byName, note])).toEqual([
      ['blocked', '林秀梅', '一天里乱报了二十次'],
      ['appealed', null, '那几次都是真的，灯一直没修'],
      ['lifted', '马骏', '核实过了'],
    ])
  })

  it('stays out when it is kept, and reads the reason', async () => {
    const { id } = await block()
    await appeal(id)
    await decide('desk-ma', id, false)
    settle()
    expect(await submit()).toMatchObject({ error: { code: 'REPORTER_BLOCKED' } })
    const { blocks } = await mine('custom:resident-li')
    expect(blocks[0]?.events.at(-1)).toMatchObject({ kind: 'kept', note: '核实过了', byName: null })
  })
})

describe('the words of an appeal', () => {
  const heldAppeal = async () => {
    const { id } = await block({}, 'desk-lin')
    await cloud.services.db.collection('people').update({ _id: 'resident-li' }, { identities: ['wx:li'] })
    cloud.contentCheck.judge.text = () => ({ kind: 'held', why: 'risky' })
    return { id, answer: await appeal(id, 'wx:li') }
  }
  const notes = ({ blocks }: List) => blocks[0]?.events.map(({ note, doubted }) => [note, doubted])

  it('that the check doubts are taken, and read by the writer and who decides only', async () => {
    const { id, answer } = await heldAppeal()
    expect(answer).toMatchObject({ ok: true, data: { waits: true } })
    expect(cloud.contentCheck.asked).toContainEqual({ kind: 'text', what: '那几次都是真的，灯一直没修' })
    const own = await cloud.ask<OutputOf<typeof blockActions.mine>>('wx:li', 'blocks', 'mine')
    expect(own.blocks[0]?.events.at(-1)).toMatchObject({ note: '那几次都是真的，灯一直没修', doubted: false })
    expect(notes(await list('desk-ma', codes.street, 'appeals'))?.at(-1)).toEqual(['那几次都是真的，灯一直没修', true])
    expect(notes(await list('desk-lin', codes.osmanthus, 'blocks'))?.at(-1)).toEqual([null, true])
    const lifted = await cloud.ask<BlockView>('custom:desk-lin', 'blocks', 'lift', {
      requestId: newId(),
      blockId: id,
      reason: '说清楚了',
    })
    expect(JSON.stringify(lifted)).not.toContain('灯一直没修')
  })

  it('that are clear are read by everybody who sees the block', async () => {
    const { id } = await block()
    await appeal(id)
    expect(notes(await list('desk-lin', codes.osmanthus, 'blocks'))?.at(-1)).toEqual([
      '那几次都是真的，灯一直没修',
      false,
    ])
  })

  it('of somebody else are not sent anywhere', async () => {
    const { id } = await block()
    await cloud.services.db.collection('people').update({ _id: 'resident-zhang' }, { identities: ['wx:zhang'] })
    expect(await appeal(id, 'wx:zhang')).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(cloud.contentCheck.asked).toEqual([])
  })
})

it('a list page by page has every block once, also when all are of one instant', async () => {
  const [one] = await Promise.all([block()])
  const stored = await cloud.services.db.collection('reporterBlocks').get(one.id)
  if (!stored) throw new Error('the block is not stored')
  const more = Array.from({ length: 24 }, (_, i) => ({ ...stored, _id: `same-instant-${i}` }))
  await cloud.services.db.collection('reporterBlocks').insertMany(more)
  const first = await list('desk-lin', codes.osmanthus, 'blocks')
  const input = { scope: codes.osmanthus, list: 'blocks', after: first.next }
  const second = await cloud.ask<List>('custom:desk-lin', 'blocks', 'list', input)
  expect(new Set([...first.blocks, ...second.blocks].map(each => each.id)).size).toBe(25)
  expect([first.blocks.length, second.blocks.length, second.next]).toEqual([20, 5, null])
})

it.each([
  ['a community’s desk: the street', [codes.osmanthus], [codes.county, codes.street]],
  ['a street’s desk: the county', [codes.street], [codes.county]],
  ['the county: another person there', [codes.county], [codes.county]],
  ['the lowest of several', [codes.county, codes.osmanthus], [codes.county, codes.street]],
] as const)('above %s', (_what, held, expected) => {
  expect(levelAbove([codes.county, codes.street, codes.osmanthus, codes.gridA], held)).toEqual(expected)
})
