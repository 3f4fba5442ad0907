import type { CaseEventKind, NewEvent } from '@shared/cases/case-event'
import type { Person } from '@shared/people/person'
import type { Scene } from './act-on-case'

type Details = Partial<Omit<NewEvent, 'id' | 'kind' | 'at' | 'actor'>>

const event = (id: string, kind: CaseEventKind, at: number, actor: NewEvent['actor'], details: Details): NewEvent => ({
  id,
  kind,
  at,
  actor,
  note: null,
  ...details,
})

export const asStaff = ({ _id: personId, name }: Person): NewEvent['actor'] => ({ kind: 'staff', personId, name })

export const staffEvent = (id: string, kind: CaseEventKind, { person, now }: Scene, details: Details = {}): NewEvent =>
  event(id, kind, now, asStaff(person), details)

export const reporterEvent = (id: string, kind: CaseEventKind, { now }: Scene, details: Details = {}): NewEvent =>
  event(id, kind, now, { kind: 'reporter' }, details)

export const systemEvent = (id: string, kind: CaseEventKind, at: number, details: Details = {}): NewEvent =>
  event(id, kind, at, { kind: 'system' }, details)
