import { createClock } from '../../../local-cloud/clock'
import { AccessTokens } from '../../../local-cloud/wechat/access-tokens'

const minute = 60_000
const clock = createClock()
let tokens: AccessTokens
beforeEach(() => {
  clock.set(new Date('2026-11-23T09:00:00+08:00'))
  tokens = new AccessTokens(clock)
})

it('a token lasts two hours', () => {
  const { access_token: token, expires_in: seconds } = tokens.next()
  expect(seconds).toBe(7200)
  clock.advance(119 * minute)
  expect(tokens.stateOf(token)).toBe('good')
  clock.advance(minute)
  expect(tokens.stateOf(token)).toBe('expired')
})

it('next: every call gives a new one, the old one stays good for five minutes', () => {
  const old = tokens.next().access_token
  expect(tokens.next().access_token).not.toBe(old)
  clock.advance(4 * minute)
  expect(tokens.stateOf(old)).toBe('good')
  clock.advance(minute)
  expect(tokens.stateOf(old)).toBe('replaced')
})

it('next: a third one does not make the first one good for longer', () => {
  const first = tokens.next().access_token
  tokens.next()
  clock.advance(3 * minute)
  tokens.next()
  clock.advance(2 * minute)
  expect(tokens.stateOf(first)).toBe('replaced')
})

it('stable: the same one with less and less time, a new one in the last five minutes, both good then', () => {
  const first = tokens.stable()
  clock.advance(100 * minute)
  expect(tokens.stable()).toEqual({ access_token: first.access_token, expires_in: 1200 })
  clock.advance(15 * minute)
  const second = tokens.stable()
  expect(second).toEqual({ access_token: expect.not.stringMatching(first.access_token), expires_in: 7200 })
  clock.advance(4 * minute)
  expect([first, second].map(each => tokens.stateOf(each.access_token))).toEqual(['good', 'good'])
})

it('forced: the old one ends at once, again within 30 s changes nothing', () => {
  const old = tokens.stable().access_token
  const forced = tokens.forced().access_token
  expect(tokens.stateOf(old)).toBe('replaced')
  clock.advance(29_000)
  expect(tokens.forced().access_token).toBe(forced)
  clock.advance(2000)
  expect(tokens.forced().access_token).not.toBe(forced)
})

it('forced: twenty times a day', () => {
  for (let i = 0; i < 20; i += 1) {
    tokens.forced()
    clock.advance(minute)
  }
  expect(() => tokens.forced()).toThrow('reach max api daily quota limit')
  clock.advance(24 * 60 * minute)
  expect(tokens.forced().expires_in).toBe(7200)
})

it('kept: the same one until its end', () => {
  const first = tokens.kept().access_token
  clock.advance(119 * minute)
  expect(tokens.kept().access_token).toBe(first)
  clock.advance(minute)
  expect(tokens.kept().access_token).not.toBe(first)
})

it('revoked ones end before their time and are not handed out again', () => {
  const old = tokens.stable().access_token
  tokens.revoke()
  expect(tokens.stateOf(old)).toBe('replaced')
  expect(tokens.stable().access_token).not.toBe(old)
})

it('does not know a token of another account', () => {
  expect(tokens.stateOf(new AccessTokens(clock).next().access_token)).toBe('unknown')
})
