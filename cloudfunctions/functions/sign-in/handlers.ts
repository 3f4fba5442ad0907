import type { signInActions } from '@shared/people/sign-in-actions'
import { beginScan } from '../../modules/sign-in/begin-scan'
import { checkPhone } from '../../modules/sign-in/check-phone'
import { collectTicket } from '../../modules/sign-in/collect-ticket'
import { confirmScan } from '../../modules/sign-in/confirm-scan'
import { becomeFirstAdmin } from '../../modules/sign-in/first-admin'
import { lookAtScan } from '../../modules/sign-in/look-at-scan'
import { pollScan } from '../../modules/sign-in/poll-scan'
import { sendPhoneCode } from '../../modules/sign-in/send-phone-code'
import { listSessions, signOut } from '../../modules/sign-in/sessions'
import type { Handlers } from '../../platform/create-function'

export const signInHandlers: Handlers<typeof signInActions> = {
  begin: beginScan,
  poll: pollScan,
  collect: collectTicket,
  look: lookAtScan,
  confirm: confirmScan,
  sessions: listSessions,
  signOut,
  firstAdmin: becomeFirstAdmin,
  sendPhoneCode,
  checkPhone,
}
