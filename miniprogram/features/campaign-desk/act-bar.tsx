import type { CampaignForDesk, DeskAct } from '@shared/campaigns/desk-actions'
import { actWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import type { Step } from './use-campaign-work'

/** What may be begun here; `edit`: the plan may be opened for editing. */
export type Begun = Step | 'supply' | 'edit'

interface ActBarProps {
  readonly campaign: CampaignForDesk
  readonly busy: boolean
  /** Words of the button that opens the plan for editing; null while it is open or cannot be. */
  readonly editLabel: string | null
  readonly onBegin: (act: Begun) => void
}

const firstOf: Readonly<Partial<Record<CampaignForDesk['status'], Begun>>> = {
  waiting: 'approve',
  approved: 'publish',
  publishing: 'publish',
  published: 'supply',
  paused: 'resume',
}
const actsOf: readonly (readonly [DeskAct, readonly Exclude<Begun, 'edit'>[]])[] = [
  ['decide', ['approve', 'sendBack']],
  ['publish', ['publish']],
  ['supply', ['supply']],
  ['resume', ['resume']],
  ['pause', ['pause']],
]

/** What the caller may do with a campaign that stands still, the next thing first, the end last. */
export function ActBar({ campaign, busy, editLabel, onBegin }: ActBarProps) {
  const { acts, status } = campaign
  const offered = actsOf.flatMap(([act, begun]) => (acts.includes(act) ? begun : []))
  const first = firstOf[status]
  return (
    <View id="campaign-acts" className="row row--wrap">
      {offered.map(act => (
        <Button
          key={act}
          id={`act-${act}`}
          small={act !== first}
          kind={act === first ? 'primary' : 'secondary'}
          label={words[act]}
          busy={busy && words.doing}
          onTap={() => onBegin(act)}
        />
      ))}
      {editLabel ? <Button small id="act-edit" icon="pencil" label={editLabel} onTap={() => onBegin('edit')} /> : null}
      {acts.includes('end') ? (
        <Button small id="act-end" kind="quiet" label={words.end} onTap={() => onBegin('end')} />
      ) : null}
    </View>
  )
}
