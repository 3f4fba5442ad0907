import { staffWords as words } from '@shared/messages/access-words'
import { commonWords } from '@shared/messages/common'
import { staffEditWords as editWords } from '@shared/messages/staff-edit-words'
import type { StaffMember } from '@shared/people/invitation'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { FactList } from '@/components/fact-list/fact-list'
import { Notice } from '@/components/notice/notice'
import { Sheet } from '@/components/sheet/sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { HandOverPart } from './hand-over-part'
import { InvitationCode } from './invitation-code'
import type { Place } from './place-picker'
import { RolesPart } from './roles-part'
import { sayRoles, sayStanding } from './staff-view'
import { useStaffActs } from './use-staff-acts'
import { WecomPart } from './wecom-part'

export interface StaffSheetProps {
  readonly person: StaffMember
  readonly now: number
  /** The places where the caller is an administrator. */
  readonly adminOf: readonly Place[]
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** One person: what they may do, how they come in, and what the caller may do about it. */
export function StaffSheet({ person, now, adminOf, onChanged, onClose }: StaffSheetProps) {
  const { name, may, comesBy, invitation } = person
  const acts = useStaffActs(person, onChanged)
  const [isEditing, setEditing] = useState(false)
  const isOpen = invitation?.state === 'open'
  const foot = acts.isLeaving ? (
    <>
      <Button grow label={commonWords.notNow} onTap={() => acts.setLeaving(false)} />
      <Button
        grow
        id="staff-leave-sure"
        kind="danger"
        label={words.leave}
        busy={acts.leaving.busy && words.leaving}
        onTap={acts.markLeft}
      />
    </>
  ) : may.invite && acts.code === null && !isEditing ? (
    <Button
      grow
      id="staff-invite"
      kind="primary"
      label={isOpen || comesBy !== 'nothing' ? words.inviteAgain : words.invite}
      busy={acts.inviting.busy && words.inviting}
      onTap={acts.invite}
    />
  ) : null
  return (
    <Sheet id="staff-sheet" title={name} onClose={onClose} foot={foot}>
      <View className="stack">
        <FailureSummary failure={acts.failure} />
        {acts.openCases === null ? null : <Notice icon="check" title={words.leftDone(acts.openCases)} />}
        {acts.isLeaving ? <View>{words.leaveSure(name)}</View> : null}
        {acts.code ? <InvitationCode name={name} code={acts.code} /> : null}
        <FactList
          facts={[
            { id: 'staff-roles', name: words.roles, detail: null, aside: sayRoles(person) },
            { id: 'staff-phone', name: words.phone, detail: null, aside: person.phoneMasked ?? words.noPhone },
            { id: 'staff-standing', name: words.standing, detail: null, aside: sayStanding(person, now) },
          ]}
        />
        {may.invite && comesBy !== 'nothing' && acts.code === null && !acts.isLeaving ? (
          <>
            <View className="small">{words.replaceWhy}</View>
            <SwitchRow
              id="staff-unbind"
              title={words.lostPhone}
              detail={words.lostPhoneWhy}
              on={acts.unbindNow}
              onChange={acts.setUnbindNow}
            />
          </>
        ) : null}
        {may.invite && isOpen ? (
          <Button
            id="staff-revoke"
            label={words.revoke}
            busy={acts.revoking.busy && words.revoking}
            onTap={acts.revoke}
          />
        ) : null}
        {isEditing ? (
          <RolesPart
            person={person}
            from={adminOf}
            onChanged={() => {
              setEditing(false)
              onChanged()
            }}
          />
        ) : may.edit && !acts.isLeaving ? (
          <Button id="staff-edit-roles" label={editWords.changeRoles} onTap={() => setEditing(true)} />
        ) : null}
        {may.setWecom && !acts.isLeaving && !isEditing ? <WecomPart person={person} onChanged={onChanged} /> : null}
        {may.markLeft && !acts.isLeaving && !isEditing ? (
          <Button id="staff-leave" kind="quiet" label={words.leave} onTap={() => acts.setLeaving(true)} />
        ) : null}
        {may.handOver ? <HandOverPart personId={person.personId} /> : null}
      </View>
    </Sheet>
  )
}
