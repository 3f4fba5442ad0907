import type { CaseAct } from '@shared/cases/case-act'
import type { ReactElement } from 'react'

export interface CasePanelProps {
  /** Another object is another wish: the same act may be begun again. `act` begins as soon as the case is there, when it is allowed. */
  readonly wish: { readonly id: string; readonly act: CaseAct | null }
  readonly onChanged: () => void
  readonly onClose: () => void
}

/** A case beside the list it was opened from, with everything that may be done about it; a phone has its own page for that. */
export declare function CasePanel(props: CasePanelProps): ReactElement | null
