import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { id, instant, phone, requestId, text } from '../kernel/fields'
import { adminToken, scanCode } from './access-codes'
import { sessionView } from './console-session'
import { me } from './person'

const device = text(40)
const nonce = z.string().check(z.regex(/^[0-9A-Za-z_-]{32,64}$/))
const mobile = phone.check(z.regex(/^1[3-9]\d{9}$/))

/** Contract of the cloud function `sign-in`: how people prove who they are. */
export const signInActions = defineActions('sign-in', {
  begin: action({
    summary:
      'A browser asks to be signed in: the code goes into the picture, the number on the screen, the nonce stays in the page.',
    input: z.object({ requestId, nonce, device }),
    output: z.object({ code: z.string(), number: z.string(), expiresAt: instant }),
    errors: ['TOO_MANY_TRIES'],
    writes: true,
  }),
  poll: action({
    summary: 'Whether a phone has answered; for the browser that began, with its nonce.',
    input: z.object({ code: scanCode, nonce }),
    output: z.object({ state: z.enum(['waiting', 'looked', 'confirmed', 'refused', 'over']) }),
    errors: ['SCAN_OVER'],
    writes: false,
  }),
  collect: action({
    summary: 'The ticket of a confirmed browser, for that browser with its nonce; within two minutes of the beginning.',
    input: z.object({ requestId, code: scanCode, nonce }),
    output: z.object({ ticket: z.string(), expiresAt: instant }),
    errors: ['SCAN_OVER'],
    writes: true,
  }),
  look: action({
    summary:
      'What the phone shows before it confirms: which browser, since when, from where, and the number to compare.',
    input: z.object({ requestId, code: scanCode }),
    output: z.object({
      device: z.string(),
      network: z.string(),
      startedAt: instant,
      expiresAt: instant,
      number: z.string(),
    }),
    errors: ['SCAN_OVER', 'TOO_MANY_TRIES'],
    writes: true,
  }),
  confirm: action({
    summary: 'Lets the browser in, or turns it away; only by whoever looked first, with the number that was shown.',
    input: z.object({ requestId, code: scanCode, number: z.string().check(z.regex(/^\d{2}$/)), agree: z.boolean() }),
    output: z.object({ agreed: z.boolean() }),
    errors: ['SCAN_OVER', 'TOO_MANY_TRIES'],
    writes: true,
  }),
  sessions: action({
    summary: 'Computers on which the caller is signed in now.',
    input: z.object({}),
    output: z.object({ sessions: z.array(sessionView) }),
    errors: [],
    writes: false,
  }),
  signOut: action({
    summary: 'Ends one session of the caller, or all of them.',
    input: z.object({ requestId, sessionId: z.nullable(id) }),
    output: z.object({ sessions: z.array(sessionView) }),
    errors: [],
    writes: true,
  }),
  firstAdmin: action({
    summary:
      'The caller becomes the first administrator, by the token of `npm run bootstrap:admin`; while there is none.',
    input: z.object({ requestId, token: adminToken, name: text(20) }),
    output: me,
    errors: ['ADMIN_TOKEN_REFUSED', 'ALREADY_STAFF', 'TOO_MANY_TRIES'],
    writes: true,
  }),
  sendPhoneCode: action({
    summary:
      'Sends six digits to a phone: to one caller once a minute, five times a day; to all together twenty times a day.',
    input: z.object({ requestId, phone: mobile, consentVersion: z.string().check(z.maxLength(20)) }),
    output: z.object({ expiresAt: instant }),
    errors: ['CONSENT_REQUIRED', 'ALREADY_STAFF', 'CODE_JUST_SENT', 'CODES_USED_UP', 'SMS_NOT_SENT', 'TOO_MANY_TRIES'],
    writes: true,
  }),
  checkPhone: action({
    summary:
      'Proves a phone by its code. Who proved the same phone before is the same person: what either reported, follows and ' +
      'agreed to is one from now on. A phone that merely stands in a report proves nothing.',
    input: z.object({ requestId, phone: mobile, code: z.string().check(z.regex(/^\d{6}$/)) }),
    output: me,
    errors: ['ALREADY_STAFF', 'PHONE_CODE_WRONG', 'PHONE_OF_STAFF'],
    writes: true,
  }),
})
