import { codeAlphabet } from '@shared/people/access-codes'
import type { Person } from '@shared/people/person'
import { adminTokenHash } from '../../cloudfunctions/modules/sign-in/first-admin'
import { newId } from './builders'
import type { TestCloud } from './cloud'
import { codes } from './small-territory'

let made = 0

/** Somebody on record for grid A, or with other roles, who has no way in yet. */
export async function aRecruit(cloud: TestCloud, more: Partial<Person> = {}): Promise<Person> {
  made += 1
  const _id = `recruit-${made}`
  const recruit: Person = {
    _id,
    identities: [`none:${_id}`],
    name: '新来的',
    gender: null,
    phone: null,
    photoFileId: null,
    roles: [{ role: 'worker', scope: codes.gridA }],
    leaves: [],
    consents: [],
    leftAt: null,
    demo: false,
    ...more,
  }
  await cloud.services.db.collection('people').insert(recruit)
  return recruit
}

export interface Invited {
  readonly code: string
  readonly invitation: { readonly id: string; readonly state: string; readonly expiresAt: number }
}

/** Invites somebody, as 林秀梅 of the desk unless another is named. */
export const invite = (cloud: TestCloud, personId: string, by = 'custom:desk-lin', unbindNow = false) =>
  cloud.ask<Invited>(by, 'staff', 'invite', { requestId: newId(), personId, unbindNow })

/** A recruit with an invitation. */
export async function anInvitation(cloud: TestCloud, more: Partial<Person> = {}, by?: string) {
  const recruit = await aRecruit(cloud, more)
  return { recruit, ...(await invite(cloud, recruit._id, by)) }
}

export const aNonce = (): string => newId('nonce').padEnd(40, 'x')

/** A browser that shows its code. */
export async function aScan(cloud: TestCloud, browser = `uid:${newId('browser')}`) {
  const nonce = aNonce()
  const begun = await cloud.ask<{ code: string; number: string; expiresAt: number }>(browser, 'sign-in', 'begin', {
    requestId: newId(),
    nonce,
    device: 'Windows 上的浏览器',
  })
  return { ...begun, nonce, browser }
}

/** A token of the first administrator as the script prints and stores it. */
export async function anAdminToken(cloud: TestCloud, forMs = 24 * 3_600_000): Promise<string> {
  made += 1
  const token = `${String(made).replace(/[01]/g, '9').padStart(20, codeAlphabet[0])}`
  const { db, clock } = cloud.services
  await db.collection('adminTokens').remove({ _id: 'first' })
  const expiresAt = clock.now() + forMs
  await db.collection('adminTokens').insert({ _id: 'first', hash: adminTokenHash(token), expiresAt, usedAt: null })
  return token
}

/** The code that the stand-in for SMS has logged last. */
export function lastSmsCode(log: jest.SpyInstance): string {
  const lines = log.mock.calls.map(([line]) => String(line)).filter(line => line.includes('sms stand-in'))
  return (JSON.parse(lines.at(-1) ?? '{}') as { code: string }).code
}
