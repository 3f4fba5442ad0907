import type { Person } from '@shared/people/person'

/** Somebody whose every trace can be told from everybody else's. */
export const canary = {
  identity: 'wx:openidOfCanary77',
  personId: 'person-canary-77',
  name: '金丝雀',
  phone: '13877770077',
  queryCode: 'CANARY77',
} as const

/** What must not be found where an anonymous reporter must not be known. */
export const traces: readonly string[] = [
  'openidOfCanary77',
  canary.personId,
  canary.name,
  '金**',
  canary.phone,
  '138****0077',
  canary.queryCode,
]

export const tracesIn = (text: string): readonly string[] => traces.filter(trace => text.includes(trace))

export const canaryPerson: Person = {
  _id: canary.personId,
  identities: [canary.identity],
  name: canary.name,
  gender: null,
  phone: canary.phone,
  photoFileId: null,
  roles: [],
  leaves: [],
  consents: [],
  leftAt: null,
  demo: false,
}
