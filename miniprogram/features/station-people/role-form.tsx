import { staffEditWords as words } from '@shared/messages/staff-edit-words'
import { roleName } from '@shared/messages/terms'
import { type RoleGrant, staffRole } from '@shared/people/person'
import { View } from '@tarojs/components'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { type Place, PlacePicker } from './place-picker'

export interface DraftRole {
  readonly role: RoleGrant['role'] | null
  readonly trail: readonly Place[]
}

export const emptyRole = (from: readonly Place[]): DraftRole => ({ role: null, trail: from.slice(0, 1) })

/** What is chosen as a role over a place, null while something is missing. */
export function grantOf({ role, trail }: DraftRole): (RoleGrant & { scopeName: string }) | null {
  const place = trail.at(-1)
  return role !== null && place ? { role, scope: place.value, scopeName: place.label } : null
}

interface RoleFormProps {
  readonly from: readonly Place[]
  readonly draft: DraftRole
  readonly onChange: (draft: DraftRole) => void
}

/** One role, and the place it is held over. */
export function RoleForm({ from, draft, onChange }: RoleFormProps) {
  const choices = staffRole.options.map(value => ({ value: value as RoleGrant['role'], label: roleName(value) }))
  return (
    <View className="stack">
      <View className="strong">{words.role}</View>
      <ChoiceChips
        id="staff-role"
        label={words.role}
        choices={choices}
        value={draft.role}
        onChange={role => onChange({ ...draft, role })}
      />
      <PlacePicker from={from} trail={draft.trail} onTrail={trail => onChange({ ...draft, trail })} />
    </View>
  )
}
