import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { versionDifferences } from '@shared/cases/version-differences'
import type { InputOf } from '@shared/kernel/contract'
import { entryWords } from '@shared/messages/quick-entry-words'
import { call } from '@/platform/cloud/call'

type Input = InputOf<typeof caseActions.quickEntry>
export type EntryPart = keyof typeof entryWords.changedParts

/** What of an entry the stored case does not have: an earlier try whose answer was lost counts. */
export function notCounted(given: Input, stored: CaseDetail): readonly EntryPart[] {
  const differs: Record<EntryPart, boolean> = {
    ...versionDifferences(given, stored),
    how: stored.channel !== given.channel,
    solved: (stored.reply?.text ?? null) !== given.solvedNote,
    urgent: stored.urgent !== given.urgent,
  }
  const parts = Object.keys(entryWords.changedParts) as EntryPart[]
  return parts.filter(part => differs[part])
}

/** The same, asked of the cloud; null when it could not be found out. */
export async function askWhatCounted(caseId: string, given: Input): Promise<readonly EntryPart[] | null> {
  const stored = await call(caseActions.get, { caseId }).catch(() => null)
  return stored && notCounted(given, stored)
}
