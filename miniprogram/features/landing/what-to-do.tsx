import type { CaseCard } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { landingWords } from '@shared/messages/landing'
import { sayDueShort } from '@shared/messages/promise-words'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { openPage } from '@/platform/navigation'

interface WhatToDoProps {
  /** The person's own open case that is due first. */
  readonly ownCase: CaseCard | null
  readonly at: Instant
}

/** What can be done here besides reporting. */
export const WhatToDo = ({ ownCase, at }: WhatToDoProps) => (
  <Card list>
    {ownCase ? (
      <ListRow
        id="own-case"
        icon="paper-check"
        title={landingWords.progress}
        detail={landingWords.ownCase(ownCase.title, sayDueShort(ownCase.deadline, at))}
        onTap={() => openPage('case', { id: ownCase.id })}
      />
    ) : (
      <ListRow
        id="track"
        icon="paper-check"
        title={landingWords.progress}
        detail={landingWords.progressNone}
        onTap={() => openPage('track')}
      />
    )}
    <ListRow
      id="other-grid"
      icon="map"
      title={landingWords.otherGrid}
      detail={landingWords.otherGridWhy}
      onTap={() => openPage('find')}
    />
  </Card>
)
