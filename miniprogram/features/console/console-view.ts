import type { CaseAct } from '@shared/cases/case-act'
import type { Me, Role } from '@shared/people/person'

/** What a page of the console is given by its frame. */
export interface ConsoleView {
  readonly me: Me
  /** Code of the node or grid that is looked at. */
  readonly scope: string
  readonly onScope: (code: string) => void
  /** The case that lies beside the list. */
  readonly chosen: string | null
  /** Opens a case: beside the list where there is room, else on a page of its own; with an act begun at once. */
  readonly onCase: (caseId: string, act?: CaseAct) => void
  readonly onClose: () => void
  /** How many times something was done beside the list; lists ask again when it grows. */
  readonly changes: number
  readonly onChanged: () => void
}

const lookers: readonly Role[] = ['supervisor', 'leader', 'station', 'admin']

export interface ConsolePlace {
  readonly code: string
  readonly name: string
}

/** The places that this person may look over, in the order of their roles; cloudfunctions/modules/figures/figures.policy.ts. */
export function consolePlaces({ roles, scopeNames }: Pick<Me, 'roles' | 'scopeNames'>): readonly ConsolePlace[] {
  const codes = new Set(roles.filter(held => lookers.includes(held.role)).map(held => held.scope))
  return [...codes].map(code => ({ code, name: scopeNames.find(each => each.scope === code)?.name ?? code }))
}

/** Administrators are told numbers; the others see the cases behind them. */
export const seesCases = ({ roles }: Pick<Me, 'roles'>): boolean =>
  roles.some(held => held.role !== 'admin' && lookers.includes(held.role))
