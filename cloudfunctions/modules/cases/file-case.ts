import { applyEvent, type CaseFacts, openCase } from '@shared/cases/apply-event'
import type { Case } from '@shared/cases/case'
import type { CaseDeadline } from '@shared/cases/case-deadline'
import type { NewEvent } from '@shared/cases/case-event'
import type { CaseLink } from '@shared/cases/case-link'
import type { CasePhoto } from '@shared/cases/case-photo'
import { categoryOf } from '@shared/cases/categories'
import { errandOf } from '@shared/cases/errand'
import type { HeldPart } from '@shared/cases/held-content'
import { enterLevel, levelOf, levelsOfPlace } from '@shared/cases/ladder-place'
import { scheduled } from '@shared/cases/scheduled'
import type { InboxMessage } from '@shared/inbox/actions'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'
import { deliver } from '../inbox/deliver'
import { insertCase } from './case.repository'
import { systemEvent } from './events'
import type { RoutedReport } from './route-report'

/** A case about to be stored. */
export interface Filing {
  readonly facts: CaseFacts
  readonly by: NewEvent['actor']
  readonly routed: Pick<RoutedReport, 'assignee' | 'leaderId'>
  readonly deadline: CaseDeadline
  readonly photos: readonly CasePhoto[]
  /** What content safety keeps in mind of it. */
  readonly held?: readonly HeldPart[]
  /** What happened to it in the same breath, after it was dispatched. */
  readonly afterwards?: readonly NewEvent[]
  readonly link?: CaseLink
  readonly tell: (filed: Case) => readonly InboxMessage[]
}

/** The facts that follow from where a report was routed. */
export const placeFacts = ({ place, grid, orgPath, territoryVersion, route }: RoutedReport) => ({
  place,
  gridCode: grid?.code ?? null,
  orgPath,
  territoryVersion,
  route,
})

/**
 * Stores a new case with the messages it causes, then delivers them. The submission id is the case's id, so a second
 * try finds the first: it then answers null and writes nothing.
 */
export async function fileCase(ctx: Context, filing: Filing): Promise<Case | null> {
  const built = buildCase(ctx, filing)
  const filed = { ...built, outbox: filing.tell(built) }
  try {
    await insertCase(ctx, filed, filing.link)
  } catch (error) {
    if (error instanceof DuplicateKey) return null
    throw error
  }
  await deliver(ctx, filed.outbox)
  return filed
}

function buildCase(ctx: Context, { facts, by, routed, deadline, photos, held = [], afterwards = [] }: Filing): Case {
  const { assignee, leaderId } = routed
  const level = levelOf(levelsOfPlace(facts), assignee, leaderId)
  const ladder = enterLevel(level, facts.createdAt, deadline, ctx.deadlines.ladder, ctx)
  const { createdAt: at, _id: id } = facts
  const errand = errandOf(categoryOf(facts.registeredCategoryId)?.materials)
  const opened = openCase(facts, {
    id,
    kind: 'registered',
    at,
    actor: by,
    note: null,
    assignee,
    deadline,
    ladder,
    photos,
    ...(errand ? { errand } : {}),
    ...(held.length ? { held } : {}),
  })
  const filed = [systemEvent(`${id}.dispatched`, 'dispatched', at, { assignee }), ...afterwards].reduce(
    applyEvent,
    opened,
  )
  return scheduled(filed, ctx)
}
