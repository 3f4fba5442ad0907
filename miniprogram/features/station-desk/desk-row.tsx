import { deskWords } from '@shared/messages/desk-words'
import { peopleActions } from '@shared/people/actions'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { hasDesk } from './entries'

/** The quiet way from the tasks to the desk, for those who have one. */
export function DeskRow() {
  const { value: me } = useAnswer(peopleActions.me, {}, 'me')
  if (!me || !hasDesk(me)) return null
  return (
    <Card list>
      <ListRow
        id="open-desk"
        icon="people"
        title={deskWords.title}
        detail={deskWords.titleWhy}
        onTap={() => openPage('stationDesk')}
      />
    </Card>
  )
}
