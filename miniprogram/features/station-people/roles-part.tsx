import { notDone } from '@shared/messages/access-words'
import { sayError } from '@shared/messages/error-words'
import { staffEditWords as words } from '@shared/messages/staff-edit-words'
import { roleName } from '@shared/messages/terms'
import type { StaffMember } from '@shared/people/invitation'
import { staffActions } from '@shared/people/staff-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { useAct } from '@/platform/cloud/use-act'
import { newRequestId } from '@/platform/new-ids'
import type { Place } from './place-picker'
import { emptyRole, grantOf, RoleForm } from './role-form'

interface RolesPartProps {
  readonly person: StaffMember
  readonly from: readonly Place[]
  readonly onChanged: () => void
}

type Held = StaffMember['roles'][number]
const isSame = (a: Held, b: Held) => a.role === b.role && a.scope === b.scope
const grants = (roles: readonly Held[]) =>
  roles.flatMap(({ role, scope }) => (role === 'resident' ? [] : [{ role, scope }]))

/** The roles of a person, edited as a whole: taken away, added, then saved once. */
export function RolesPart({ person, from, onChanged }: RolesPartProps) {
  const seen = person.roles.filter(each => each.role !== 'resident')
  const [roles, setRoles] = useState<readonly Held[]>(seen)
  const [draft, setDraft] = useState(() => emptyRole(from))
  const saving = useAct(staffActions.setRoles)
  const added = grantOf(draft)
  const save = async () => {
    const input = { requestId: newRequestId(), personId: person.personId }
    if (await saving.run({ ...input, roles: grants(roles), seenRoles: grants(seen) })) onChanged()
  }
  const add = () => {
    if (added && !roles.some(each => isSame(each, added))) setRoles([...roles, added])
    setDraft(emptyRole(from))
  }
  return (
    <View id="staff-roles-part" className="stack">
      {saving.failure ? <ErrorSummary title={notDone} problems={[sayError(saving.failure).sentence]} /> : null}
      {roles.map(held => (
        <View key={`${held.role} ${held.scope}`} className="row">
          <View className="grow">{`${roleName(held.role)} · ${held.scopeName}`}</View>
          <Button
            kind="quiet"
            label={words.removeRole}
            onTap={() => setRoles(roles.filter(each => !isSame(each, held)))}
          />
        </View>
      ))}
      {roles.length === 0 ? <View className="strong">{words.rolesMissing}</View> : null}
      <RoleForm from={from} draft={draft} onChange={setDraft} />
      <Button id="staff-role-add" label={words.addRole} disabled={added === null} onTap={add} />
      <Button
        id="staff-roles-save"
        kind="primary"
        label={words.saveRoles}
        busy={saving.busy && words.saving}
        disabled={roles.length === 0}
        onTap={save}
      />
    </View>
  )
}
