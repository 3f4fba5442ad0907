import type { CaseDetail } from '@shared/cases/case-views'
import { neighbourWords as words } from '@shared/messages/neighbour-words'
import { similarWords } from '@shared/messages/problem-words'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { openPage } from '@/platform/navigation'

/** How many wait for the same answer, or where it went on; for the station the way to what is alike. */
export function NeighboursLine({ detail }: { readonly detail: CaseDetail }) {
  const { id, followerCount, mergedInto, comparable } = detail
  if (mergedInto) return <Notice icon="people" title={words.mergedInto(mergedInto.caseNo)} />
  return (
    <>
      {followerCount > 0 ? <Notice icon="people" title={words.joinedBy(followerCount)} /> : null}
      {comparable ? (
        <Card list>
          <ListRow
            id="open-similar"
            icon="people"
            title={similarWords.entry}
            detail={similarWords.entryWhy}
            onTap={() => openPage('stationSimilar', { id })}
          />
        </Card>
      ) : null}
    </>
  )
}
