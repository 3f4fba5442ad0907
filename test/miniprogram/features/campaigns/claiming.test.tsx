import { DomainError } from '@shared/kernel/errors'
import { localDateOf } from '@shared/kernel/local-date'
import { dropClaim, keepClaim, keptClaim } from '@/features/campaigns/kept-claim'
import { type Claiming, useClaim } from '@/features/campaigns/use-claim'
import { call } from '@/platform/cloud/call'
import { onScreen } from '../../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))
jest.mock('@/platform/cloud/call', () => ({ call: jest.fn(), asDomainError: (error: unknown) => error }))

const calls = call as unknown as jest.Mock
const id = 'winter'
const today = localDateOf(Date.now())
const wanted = { outletId: 'east', tierId: 'visit', giftId: 'warmers' }
const held = { claimId: 'winter:li:0', state: 'held', why: null }
/** What is on the screen after the current work of React. */
const settled = () => new Promise<void>(resolve => setTimeout(resolve))

let claiming: Claiming
let told: string[]
let leave = () => {}

function Claims() {
  claiming = useClaim(id, { onClaimed: claim => told.push(claim.claimId), onRefused: () => told.push('refused') })
  return null
}

const opens = () => {
  leave = onScreen(<Claims />).leave
}
beforeEach(() => {
  calls.mockReset()
  dropClaim(id)
  told = []
})
afterEach(() => leave())

const requestIds = () => calls.mock.calls.map(([, input]) => (input as { requestId: string }).requestId)

describe('claiming', () => {
  it('keeps the claim on the device before it is sent, and asks the same once more when the app is opened again', async () => {
    let keptWhenSent: unknown = null
    calls.mockImplementation(() => {
      keptWhenSent = keptClaim(id, today)
      return new Promise(() => undefined)
    })
    opens()
    await settled()
    claiming.claim(wanted, false)
    await settled()
    expect(keptWhenSent).toMatchObject(wanted)
    leave()
    calls.mockImplementation(async () => held)
    opens()
    await settled()
    const [first, again] = requestIds()
    expect(again).toBe(first)
    expect(told).toEqual(['winter:li:0'])
    expect(keptClaim(id, today)).toBeNull()
  })

  it('is one claim though it is tapped twice', async () => {
    calls.mockImplementation(async () => held)
    opens()
    claiming.claim(wanted, false)
    claiming.claim(wanted, false)
    await settled()
    expect(calls).toHaveBeenCalledTimes(1)
  })

  it('is unsure when the answer was lost, and asks again with the same id', async () => {
    calls.mockRejectedValueOnce(new DomainError('NETWORK_UNREACHABLE'))
    opens()
    claiming.claim(wanted, false)
    await settled()
    expect(claiming.isUnsure).toBe(true)
    calls.mockImplementation(async () => held)
    claiming.askAgain()
    await settled()
    expect(new Set(requestIds()).size).toBe(1)
    expect(claiming.isUnsure).toBe(false)
  })

  it('is over when it was refused, and when nothing was left', async () => {
    opens()
    calls.mockRejectedValueOnce(new DomainError('CLAIM_LIMIT_REACHED'))
    claiming.claim(wanted, false)
    await settled()
    expect([claiming.isUnsure, claiming.failure?.code]).toEqual([false, 'CLAIM_LIMIT_REACHED'])
    calls.mockImplementation(async () => ({ ...held, state: 'failed', why: 'giftGone' }))
    claiming.claim(wanted, false)
    await settled()
    expect(claiming.why).toBe('giftGone')
    expect(told).toEqual(['refused', 'refused'])
    expect(keptClaim(id, today)).toBeNull()
    expect(new Set(requestIds()).size).toBe(2)
  })

  it('records the consent first, with an id of its own', async () => {
    calls.mockImplementation(async () => held)
    opens()
    claiming.claim(wanted, true)
    await settled()
    expect(calls.mock.calls.map(([action]) => (action as { name: string }).name)).toEqual(['consent', 'claim'])
    expect(new Set(requestIds()).size).toBe(2)
  })

  it('forgets what was asked for on another day', () => {
    keepClaim(id, { ...wanted, requestId: 'a-request-of-yesterday', consentId: null, day: '2020-01-01' })
    opens()
    expect(calls).not.toHaveBeenCalled()
    expect(keptClaim(id, today)).toBeNull()
  })
})
