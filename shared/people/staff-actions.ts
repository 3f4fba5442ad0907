import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, phone, requestId, text } from '../kernel/fields'
import { invitationCode } from './access-codes'
import { invitationView, placedRole, staffMember } from './invitation'
import { me, staffRole } from './person'

const staffRoles = z.array(z.object({ role: staffRole, scope: id })).check(z.minLength(1), z.maxLength(10))

/** A `userid` of WeCom, as its address book allows it. */
const wecomId = z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z_.@-]{0,63}$/))

/** Contract of the cloud function `staff`: who works here, and how they come in and leave. */
export const staffActions = defineActions('staff', {
  list: action({
    summary:
      'Staff with a role over a node or below it, by id, a page of 50: who comes by what, how their invitation stands. ' +
      'Who left is listed for 90 days.',
    input: z.object({ scope: id, after: z.optional(id) }),
    output: z.object({ scopeName: z.string(), people: z.array(staffMember), more: z.boolean() }),
    errors: ['NOT_FOUND'],
    writes: false,
  }),
  add: action({
    summary:
      'Puts somebody on record with one role over a place; they come in by an invitation. The same request adds one person.',
    input: z.object({ requestId, name: text(30), phone: z.nullable(phone), role: staffRole, scope: id }),
    output: z.object({ personId: id }),
    errors: [],
    writes: true,
  }),
  places: action({
    summary: 'The nodes and grids directly below a place, to say where somebody works.',
    input: z.object({ scope: id }),
    output: z.object({ below: z.array(z.object({ code: id, name: z.string() })) }),
    errors: ['NOT_FOUND'],
    writes: false,
  }),
  setRoles: action({
    summary:
      'Gives somebody other roles, in place of those that were seen; they hold with the next call. Nobody gives what ' +
      'lies beyond their own place, and nobody changes their own.',
    input: z.object({ requestId, personId: id, roles: staffRoles, seenRoles: staffRoles }),
    output: z.object({}),
    errors: ['CHANGED_MEANWHILE', 'NOT_FOUND'],
    writes: true,
  }),
  setWecom: action({
    summary: 'Under which account of WeCom messages of the application reach somebody; null ends it.',
    input: z.object({ requestId, personId: id, wecomId: z.nullable(wecomId) }),
    output: z.object({ wecomMasked: z.nullable(z.string()) }),
    errors: ['NOT_FOUND', 'WECOM_TAKEN'],
    writes: true,
  }),
  invite: action({
    summary:
      'A new invitation for somebody on record; one before it ends. The code is told here only. `unbindNow` ends every way in ' +
      'that the person has at once (a lost phone); otherwise the old one ends when the new one is accepted.',
    input: z.object({ requestId, personId: id, unbindNow: z.boolean() }),
    output: z.object({ code: z.string(), invitation: invitationView }),
    errors: ['NOT_FOUND'],
    writes: true,
  }),
  revoke: action({
    summary: 'Ends an open invitation; one that ended stays as it is.',
    input: z.object({ requestId, invitationId: id }),
    output: invitationView,
    errors: ['CHANGED_MEANWHILE'],
    writes: true,
  }),
  invitation: action({
    summary: 'What an invitation says before it is accepted: who invites whom, with which rights, until when.',
    input: z.object({ code: invitationCode }),
    output: z.object({
      byName: z.string(),
      name: z.string(),
      roles: z.array(placedRole),
      expiresAt: instant,
      /** Somebody comes as this person already, who will not any more. */
      replaces: z.boolean(),
      /** The caller has accepted it. */
      accepted: z.boolean(),
    }),
    errors: ['INVITATION_UNKNOWN', 'INVITATION_OVER', 'INVITATION_USED', 'TOO_MANY_TRIES'],
    writes: false,
  }),
  accept: action({
    summary:
      'The caller becomes the invited person. Once: anybody else with the code is refused, and who invited is told.',
    input: z.object({ requestId, code: invitationCode }),
    output: me,
    errors: ['INVITATION_UNKNOWN', 'INVITATION_OVER', 'INVITATION_USED', 'ALREADY_STAFF', 'TOO_MANY_TRIES'],
    writes: true,
  }),
  markLeft: action({
    summary:
      'Somebody has left: with the next call they are nobody here, their computers are signed out, codes of theirs end. ' +
      'Those who lead the place are told what is still in their hands.',
    input: z.object({ requestId, personId: id }),
    output: z.object({ openCases: z.int() }),
    errors: ['LAST_ADMIN', 'CHANGED_MEANWHILE'],
    writes: true,
  }),
  handOver: action({
    summary:
      'Open cases still in the hands of somebody, the first due first, at most 100: only those the caller may see.',
    input: z.object({ personId: id }),
    output: z.object({
      name: z.string(),
      cases: z.array(z.object({ id, caseNo: z.string(), title: z.string(), dueAt: z.nullable(instant) })),
      more: z.boolean(),
    }),
    errors: [],
    writes: false,
  }),
})
