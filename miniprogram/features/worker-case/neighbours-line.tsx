import type { CaseDetail } from '@shared/cases/case-views'
import { neighbourWords as words } from '@shared/messages/neighbour-words'
import { Notice } from '@/components/notice/notice'

/** How many wait for the same answer, or where it went on. */
export function NeighboursLine({ detail: { followerCount, mergedInto } }: { readonly detail: CaseDetail }) {
  if (mergedInto) return <Notice icon="people" title={words.mergedInto(mergedInto.caseNo)} />
  return followerCount > 0 ? <Notice icon="people" title={words.joinedBy(followerCount)} /> : null
}
