import { campaignDeskActions, type OutletView } from '@shared/campaigns/desk-actions'
import { notDone } from '@shared/messages/access-words'
import { sayError } from '@shared/messages/error-words'
import { outletWords as words } from '@shared/messages/outlet-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/button/button'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { ListRow } from '@/components/list-row/list-row'
import { Sheet } from '@/components/sheet/sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextField } from '@/components/text-field/text-field'
import { useAct } from '@/platform/cloud/use-act'
import { useAnswer } from '@/platform/cloud/use-answer'
import { useIntent } from '@/platform/use-intent'
import { detailsOf, emptyOutlet, outletProblems } from './outlet-draft'
import { PlaceSheet } from './place-sheet'
import { turned } from './plan-draft'
import { ShiftsPart } from './shifts-part'

interface OutletSheetProps {
  /** null: a new one. */
  readonly outlet: OutletView | null
  /** The place that is looked at; the outlet belongs to it or lies below. */
  readonly place: { readonly code: string; readonly name: string }
  /** It is saved, or somebody else saved it: the list has to be read again. */
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** Everything of one outlet: where, whom to call, when it is open, who redeems there. */
export function OutletSheet({ outlet, place, onSaved, onClose }: OutletSheetProps) {
  const [details, setDetails] = useState(() => (outlet ? detailsOf(outlet) : emptyOutlet(place.code)))
  const [placeName, setPlaceName] = useState(outlet?.placeName ?? place.name)
  const [isPlacing, setPlacing] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])
  const { value: known } = useAnswer(campaignDeskActions.outletStaff, { orgCode: details.orgCode })
  const saving = useAct(campaignDeskActions.saveOutlet)
  const intent = useIntent()
  // Shown before the next tap is heard: each change is made to what was shown.
  const set = (change: Partial<typeof details>) => flushSync(() => setDetails({ ...details, ...change }))
  const save = async () => {
    const wrong = outletProblems(details)
    setProblems(wrong)
    if (wrong.length > 0) return
    const asked = { outletId: outlet?.outletId ?? null, seenRevision: outlet?.revision ?? null, details }
    const saved = await saving.run({ requestId: intent(asked), ...asked })
    if (saved) onSaved()
  }
  if (isPlacing) {
    return (
      <PlaceSheet
        from={place.code}
        onChoose={({ code, name, isGrid }) => {
          setPlacing(false)
          if (isGrid) return
          setPlaceName(name)
          set({ orgCode: code, gridCode: null, staffIds: [] })
        }}
        onClose={() => setPlacing(false)}
      />
    )
  }
  const shown = saving.failure ? [sayError(saving.failure).sentence] : problems
  const foot = (
    <Button grow id="outlet-save" kind="primary" label={words.save} busy={saving.busy && words.saving} onTap={save} />
  )
  return (
    <Sheet id="outlet-sheet" title={outlet?.name ?? words.addTitle} onClose={onClose} foot={foot}>
      <View className="stack">
        <ErrorSummary title={notDone} problems={shown} />
        <TextField
          id="outlet-name"
          label={words.name}
          value={details.name}
          maxLength={40}
          onChange={name => set({ name })}
        />
        <TextField
          id="outlet-address"
          label={words.address}
          value={details.address}
          maxLength={100}
          onChange={address => set({ address })}
        />
        <TextField
          id="outlet-phone"
          kind="phone"
          label={words.phone}
          value={details.phone}
          maxLength={12}
          onChange={phone => set({ phone })}
        />
        <ListRow id="outlet-place" title={placeName} detail={words.place} onTap={() => setPlacing(true)} />
        <View>
          <View className="strong">{words.staff}</View>
          {known?.staff.length === 0 ? <View className="small">{words.noStaff}</View> : null}
          {known?.staff.map(({ personId, name }) => (
            <SwitchRow
              key={personId}
              id={`outlet-staff-${personId}`}
              title={name}
              on={details.staffIds.includes(personId)}
              onChange={() => set({ staffIds: turned(details.staffIds, personId) })}
            />
          ))}
        </View>
        <ShiftsPart shifts={details.shifts} onChange={shifts => set({ shifts })} />
        <SwitchRow
          id="outlet-active"
          title={words.active}
          detail={words.activeWhy}
          on={details.active}
          onChange={active => set({ active })}
        />
      </View>
    </Sheet>
  )
}
