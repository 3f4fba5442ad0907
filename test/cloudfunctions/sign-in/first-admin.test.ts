import type { Me } from '@shared/people/person'
import { anAdminToken, aRecruit } from '../../support/access-trials'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const input = (token: string) => ({ requestId: newId(), token, name: '田一' })
const become = (who: string, token: string) => cloud.ask<Me>(who, 'sign-in', 'firstAdmin', input(token))
const refused = (who: string, token: string) => cloud.refusal(who, 'sign-in', 'firstAdmin', input(token))

it('makes the caller administrator of everything, once', async () => {
  const token = await anAdminToken(cloud)
  const admin = await become('wx:first', token)
  expect(admin).toMatchObject({ name: '田一', roles: [{ role: 'admin', scope: codes.county }], demo: false })
  expect(await become('wx:first', token)).toMatchObject({ personId: admin.personId })
  expect(await refused('wx:thief', token)).toBe('ADMIN_TOKEN_REFUSED')
  expect(await cloud.ask<Me>('wx:thief', 'people', 'me')).toMatchObject({ roles: [] })
  const stored = JSON.stringify(await cloud.services.db.collection('adminTokens').get('first'))
  expect(stored).not.toContain(token)
})

it('makes one of two who try at once', async () => {
  const token = await anAdminToken(cloud)
  const answers = await Promise.all(['wx:a', 'wx:b'].map(who => cloud.call(who, 'sign-in', 'firstAdmin', input(token))))
  expect(answers.map(each => (each.ok ? 'in' : each.error.code)).sort()).toEqual(['ADMIN_TOKEN_REFUSED', 'in'])
})

it('is refused when the token is old, wrong or there is an administrator', async () => {
  const token = await anAdminToken(cloud, 1000)
  expect(
    await refused(
      'wx:guess',
      token.replace(/.$/, last => (last === 'A' ? 'B' : 'A')),
    ),
  ).toBe('ADMIN_TOKEN_REFUSED')
  cloud.clock.advance(1000)
  expect(await refused('wx:late', token)).toBe('ADMIN_TOKEN_REFUSED')
  const good = await anAdminToken(cloud)
  await aRecruit(cloud, { roles: [{ role: 'admin', scope: codes.county }] })
  expect(await refused('wx:second', good)).toBe('ADMIN_TOKEN_REFUSED')
})

it('cannot be guessed', async () => {
  const token = await anAdminToken(cloud)
  for (let n = 0; n < 5; n += 1) await refused('wx:guesser', 'A'.repeat(20))
  expect(await refused('wx:guesser', token)).toBe('TOO_MANY_TRIES')
})
