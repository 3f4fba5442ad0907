import type { staffActions } from '@shared/people/staff-actions'
import { acceptInvitation } from '../../modules/staff/accept-invitation'
import { addStaff } from '../../modules/staff/add-staff'
import { handOver } from '../../modules/staff/hand-over'
import { inviteStaff } from '../../modules/staff/invite-staff'
import { listStaff } from '../../modules/staff/list-staff'
import { lookAtInvitation } from '../../modules/staff/look-at-invitation'
import { markLeft } from '../../modules/staff/mark-left'
import { placesBelow } from '../../modules/staff/places-below'
import { revokeInvitation } from '../../modules/staff/revoke-invitation'
import { setRoles } from '../../modules/staff/set-roles'
import { setWecom } from '../../modules/staff/set-wecom'
import type { Handlers } from '../../platform/create-function'

export const staffHandlers: Handlers<typeof staffActions> = {
  list: listStaff,
  add: addStaff,
  places: placesBelow,
  setRoles,
  setWecom,
  invite: inviteStaff,
  revoke: revokeInvitation,
  invitation: lookAtInvitation,
  accept: acceptInvitation,
  markLeft,
  handOver,
}
