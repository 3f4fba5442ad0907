import { actWords as words } from '@shared/messages/campaign-desk-words'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import type { Begun } from './act-bar'
import { SupplySheet, WordsSheet } from './act-sheets'
import { ConflictSheet } from './conflict-sheet'
import { type ChosenPlace, PlaceSheet } from './place-sheet'
import type { Names } from './plan-notes'
import type { Step, Supply, useCampaignWork } from './use-campaign-work'

interface WorkLayerProps {
  readonly work: ReturnType<typeof useCampaignWork>
  readonly begun: Begun | 'place' | null
  readonly names: Names
  readonly onPlace: (place: ChosenPlace) => void
  readonly onClose: () => void
}

/** Whatever lies over a campaign: an act that needs words, a place to choose, somebody else's changes. */
export function WorkLayer({ work, begun, names, onPlace, onClose }: WorkLayerProps) {
  const { busy, failure, current } = work
  const closeIf = (isDone: boolean) => {
    if (isDone) onClose()
  }
  const step = async (kind: Step, note?: string) => closeIf(await work.step(kind, note))
  if (work.conflict) return <ConflictSheet conflict={work.conflict} onSettle={work.settle} />
  switch (begun) {
    case null:
    case 'submit':
    case 'edit':
      return null
    case 'place':
      return <PlaceSheet from={current.orgCode} onChoose={onPlace} onClose={onClose} />
    case 'publish':
      return (
        <ConfirmSheet
          title={words.publishTitle}
          text={words.publishText}
          confirmLabel={words.publish}
          busy={busy && words.publishing}
          onConfirm={() => step('publish').then(onClose)}
          onClose={onClose}
        />
      )
    case 'supply': {
      const supply = async (more: Supply) => closeIf(await work.supply(more))
      return (
        <SupplySheet
          plan={current.plan}
          names={names}
          busy={busy}
          failure={failure}
          onDone={supply}
          onClose={onClose}
        />
      )
    }
    default:
      return (
        <WordsSheet step={begun} busy={busy} failure={failure} onDone={note => step(begun, note)} onClose={onClose} />
      )
  }
}
