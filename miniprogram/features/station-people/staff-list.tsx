import { staffWords as words } from '@shared/messages/access-words'
import type { StaffMember } from '@shared/people/invitation'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { StateView } from '@/components/state-view/state-view'
import { sayRoles, sayStanding } from './staff-view'

export interface StaffListProps {
  readonly people: readonly StaffMember[]
  readonly now: number
  readonly onOpen: (person: StaffMember) => void
}

export function StaffList({ people, now, onOpen }: StaffListProps) {
  if (people.length === 0) return <StateView kind="empty" title={words.empty} text={words.emptyWhy} />
  return (
    <Card list>
      {people.map(person => (
        <ListRow
          key={person.personId}
          id={`staff-${person.personId}`}
          icon="person"
          title={person.name}
          detail={`${sayRoles(person)} · ${sayStanding(person, now)}`}
          onTap={() => onOpen(person)}
        />
      ))}
    </Card>
  )
}
