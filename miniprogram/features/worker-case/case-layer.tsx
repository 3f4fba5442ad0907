import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import { barOf } from './case-view'
import { DecideExtensionSheet } from './decide-extension-sheet'
import { ErrandSheet } from './errand-sheet'
import { ExtensionSheet } from './extension-sheet'
import { MoreSheet } from './more-sheet'
import { RecategoriseSheet } from './recategorise-sheet'
import { RevealSheet } from './reveal-sheet'
import { SuperviseSheet } from './supervise-sheet'
import { TellSheet } from './tell-sheet'
import { UpwardSheet } from './upward-sheet'
import type { CaseActs } from './use-case-acts'
import { VerifySheet } from './verify-sheet'
import { WordsSheet } from './words-sheet'

/** What lies over the case now. */
export type Layer = CaseAct | 'more' | null

export interface CaseLayerProps {
  readonly layer: Layer
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly onAct: (act: CaseAct) => void
  readonly onChanged: (detail: CaseDetail) => void
  readonly onClose: () => void
}

export function CaseLayer({ layer, detail, acts, onAct, onChanged, onClose }: CaseLayerProps) {
  const done = (changed: CaseDetail) => {
    onChanged(changed)
    onClose()
  }
  switch (layer) {
    case 'more':
      return <MoreSheet acts={barOf(detail).more} onAct={onAct} onClose={onClose} />
    case 'revealContact':
      return <RevealSheet acts={acts} onDone={onChanged} onClose={onClose} />
    case 'ask':
    case 'progress':
    case 'sendBack':
    case 'reject':
    case 'reopenFor':
    case 'replySupervision':
    case 'returnSupervision':
    case 'endSupervision':
    case 'markUrgent':
      return <WordsSheet key={layer} act={layer} detail={detail} acts={acts} onDone={done} onClose={onClose} />
    case 'tell': {
      // Somebody who is not satisfied is offered the next step at once.
      const told = (changed: CaseDetail) => {
        onChanged(changed)
        if (changed.acts.includes('reopenFor')) onAct('reopenFor')
        else onClose()
      }
      return <TellSheet detail={detail} acts={acts} onDone={told} onClose={onClose} />
    }
    case 'verify':
      return <VerifySheet detail={detail} acts={acts} onDone={done} onClose={onClose} />
    case 'escalate':
    case 'submitForDecision':
      return <UpwardSheet key={layer} act={layer} detail={detail} acts={acts} onDone={done} onClose={onClose} />
    case 'supervise':
      return <SuperviseSheet detail={detail} acts={acts} onDone={done} onClose={onClose} />
    case 'askExtension':
      return <ExtensionSheet detail={detail} acts={acts} onDone={done} onClose={onClose} />
    case 'decideExtension':
      return <DecideExtensionSheet detail={detail} acts={acts} onDone={done} onClose={onClose} />
    case 'recategorise':
      return <RecategoriseSheet detail={detail} acts={acts} onDone={done} onClose={onClose} />
    case 'recordErrand':
      return <ErrandSheet detail={detail} acts={acts} onDone={done} onClose={onClose} />
    default:
      return null
  }
}
