import type { Me } from '@shared/people/person'
import { aNonce, aScan } from '../../support/access-trials'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

type Scan = Awaited<ReturnType<typeof aScan>>
const wang = 'custom:worker-wang'
const look = ({ code }: Scan, who = wang) =>
  cloud.ask<{ number: string }>(who, 'sign-in', 'look', { requestId: newId(), code })
const answer = ({ code, number }: Scan, agree = true) => ({ requestId: newId(), code, number, agree })
const confirm = (scan: Scan, who = wang) => cloud.ask(who, 'sign-in', 'confirm', answer(scan))
const poll = async ({ code, nonce, browser }: Scan) =>
  (await cloud.ask<{ state: string }>(browser, 'sign-in', 'poll', { code, nonce })).state
const collectInput = ({ code, nonce }: Scan) => ({ requestId: newId(), code, nonce })
const collect = (scan: Scan) =>
  cloud.ask<{ ticket: string; expiresAt: number }>(scan.browser, 'sign-in', 'collect', collectInput(scan))
const claimsOf = (ticket: string) =>
  JSON.parse(Buffer.from(ticket.split('/@@/')[1]?.split('.')[1] ?? '', 'base64url').toString()) as { uid: string }

async function signedIn(who = wang): Promise<string> {
  const scan = await aScan(cloud)
  await look(scan, who)
  await confirm(scan, who)
  return `custom:${claimsOf((await collect(scan)).ticket).uid}`
}

describe('signing a console in', () => {
  it('shows device, number and time on the phone, and lets the browser in after the yes', async () => {
    const scan = await aScan(cloud)
    expect(await poll(scan)).toBe('waiting')
    expect(await look(scan)).toMatchObject({
      number: scan.number,
      device: 'Windows 上的浏览器',
      startedAt: cloud.clock.now(),
    })
    expect(await poll(scan)).toBe('looked')
    expect(await cloud.refusal(scan.browser, 'sign-in', 'collect', collectInput(scan))).toBe('SCAN_OVER')
    await confirm(scan)
    expect(await poll(scan)).toBe('confirmed')
    const { ticket, expiresAt } = await collect(scan)
    expect(expiresAt).toBe(cloud.clock.now() + 12 * 3_600_000)
    const console = `custom:${claimsOf(ticket).uid}`
    expect(await cloud.ask<Me>(console, 'people', 'me')).toMatchObject({ personId: 'worker-wang' })
  })

  it('is one session however often the answer is asked for', async () => {
    const scan = await aScan(cloud)
    await confirm(scan)
    const uids = [await collect(scan), await collect(scan)].map(each => claimsOf(each.ticket).uid)
    expect(uids[0]).toBe(uids[1])
  })

  it('ends with a no', async () => {
    const scan = await aScan(cloud)
    await look(scan)
    await cloud.ask(wang, 'sign-in', 'confirm', answer(scan, false))
    expect(await poll(scan)).toBe('refused')
    expect(await cloud.refusal(wang, 'sign-in', 'confirm', answer(scan))).toBe('SCAN_OVER')
    expect(await cloud.refusal(scan.browser, 'sign-in', 'collect', collectInput(scan))).toBe('SCAN_OVER')
  })
})

describe('a photographed code', () => {
  it('signs no other browser in: neither another identity nor another page', async () => {
    const scan = await aScan(cloud)
    await confirm(scan)
    const thief = { ...scan, browser: 'uid:thief' }
    expect(await cloud.refusal(thief.browser, 'sign-in', 'collect', collectInput(thief))).toBe('SCAN_OVER')
    expect(await cloud.refusal(thief.browser, 'sign-in', 'poll', { code: scan.code, nonce: scan.nonce })).toBe(
      'SCAN_OVER',
    )
    const otherPage = { ...scan, nonce: aNonce() }
    expect(await cloud.refusal(scan.browser, 'sign-in', 'collect', collectInput(otherPage))).toBe('SCAN_OVER')
  })

  it('is answered by whoever looked first, and with the number that was shown', async () => {
    const scan = await aScan(cloud)
    await look(scan)
    expect(await cloud.refusal('custom:worker-chen', 'sign-in', 'look', { requestId: newId(), code: scan.code })).toBe(
      'SCAN_OVER',
    )
    expect(await cloud.refusal('custom:worker-chen', 'sign-in', 'confirm', answer(scan))).toBe('SCAN_OVER')
    const number = scan.number === '11' ? '12' : '11'
    expect(await cloud.refusal(wang, 'sign-in', 'confirm', { ...answer(scan), number })).toBe('SCAN_OVER')
    await confirm(scan)
  })

  it('is over after two minutes, for the phone and for the browser', async () => {
    const [early, late] = [await aScan(cloud), await aScan(cloud)]
    await confirm(early)
    cloud.clock.advance(120_000)
    expect(await poll(late)).toBe('over')
    expect(await cloud.refusal(wang, 'sign-in', 'look', { requestId: newId(), code: late.code })).toBe('SCAN_OVER')
    expect(await cloud.refusal(wang, 'sign-in', 'confirm', answer(late))).toBe('SCAN_OVER')
    expect(await cloud.refusal(early.browser, 'sign-in', 'collect', collectInput(early))).toBe('SCAN_OVER')
  })

  it('serves nobody who has no role, and no console lets another one in', async () => {
    const scan = await aScan(cloud)
    expect(await cloud.refusal('custom:resident-li', 'sign-in', 'look', { requestId: newId(), code: scan.code })).toBe(
      'NOT_ALLOWED',
    )
    const console = await signedIn()
    expect(await cloud.refusal(console, 'sign-in', 'look', { requestId: newId(), code: scan.code })).toBe('NOT_ALLOWED')
    expect(await cloud.refusal(console, 'sign-in', 'confirm', answer(scan))).toBe('NOT_ALLOWED')
  })

  it('is not kept: what is stored opens nothing', async () => {
    const scan = await aScan(cloud)
    const stored = JSON.stringify(await cloud.services.db.collection('signInScans').find({ where: {}, limit: 1000 }))
    expect(stored).not.toContain(scan.code)
    expect(stored).not.toContain(scan.nonce)
  })
})

describe('a session', () => {
  it('ends after twelve hours', async () => {
    const console = await signedIn()
    cloud.clock.advance(12 * 3_600_000 - 1)
    expect(await cloud.ask<Me>(console, 'people', 'me')).toMatchObject({ personId: 'worker-wang' })
    cloud.clock.advance(1)
    expect(await cloud.refusal(console, 'people', 'me')).toBe('NOT_SIGNED_IN')
    expect(await cloud.refusal(console, 'inbox', 'poll')).toBe('NOT_SIGNED_IN')
    cloud.clock.advance(-12 * 3_600_000)
  })

  it('is listed, and signed out everywhere from the phone; others’ stay', async () => {
    const sun = 'custom:worker-sun'
    const [first, second, other] = [await signedIn(sun), await signedIn(sun), await signedIn()]
    const listed = await cloud.ask<{ sessions: { id: string; own: boolean }[] }>(first, 'sign-in', 'sessions')
    expect(listed.sessions.map(each => each.own).sort()).toEqual([false, true])
    const theirs = { requestId: newId(), sessionId: other.slice('custom:'.length) }
    await cloud.ask(sun, 'sign-in', 'signOut', theirs)
    expect(await cloud.ask<Me>(other, 'people', 'me')).toMatchObject({ personId: 'worker-wang' })
    expect(await cloud.ask(sun, 'sign-in', 'signOut', { requestId: newId(), sessionId: null })).toEqual({
      sessions: [],
    })
    for (const console of [first, second]) expect(await cloud.refusal(console, 'people', 'me')).toBe('NOT_SIGNED_IN')
    expect(await cloud.ask<Me>(sun, 'people', 'me')).toMatchObject({ personId: 'worker-sun' })
  })

  it('that nobody began is nobody', async () => {
    expect(await cloud.refusal('custom:cs-made-up', 'people', 'me')).toBe('NOT_SIGNED_IN')
  })
})
