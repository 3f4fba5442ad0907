import { caseActions } from '@shared/cases/actions'
import { deskWords } from '@shared/messages/desk-words'
import { peopleActions } from '@shared/people/actions'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useReturn } from '@/platform/use-return'
import { deskSummary } from './desk-view'
import { deskScopes, hasDesk } from './entries'

/** The way from the tasks to the desk, for those who have one, with what waits there: a line for each place of theirs. */
export function DeskRow() {
  const { value: me } = useAnswer(peopleActions.me, {}, 'me')
  if (!me || !hasDesk(me)) return null
  const scopes = deskScopes(me)
  return (
    <Card list>
      {scopes.length === 0 ? (
        <ListRow
          id="open-desk"
          icon="people"
          title={deskWords.title}
          detail={deskWords.titleWhy}
          onTap={() => openPage('stationDesk')}
        />
      ) : (
        scopes.map(({ code, name }, index) => (
          <ScopeRow key={code} id={index === 0 ? 'open-desk' : `open-desk-${code}`} code={code} name={name} />
        ))
      )}
    </Card>
  )
}

interface ScopeRowProps {
  readonly id: string
  readonly code: string
  readonly name: string
}

function ScopeRow({ id, code, name }: ScopeRowProps) {
  const { value, reload } = useAnswer(caseActions.deskCounts, { scope: code }, `desk:${code}`)
  useReturn(reload)
  return (
    <ListRow
      id={id}
      icon="people"
      title={deskWords.titleOf(name)}
      detail={value ? deskSummary(value.counts) : deskWords.titleWhy}
      onTap={() => openPage('stationDesk', { scope: code })}
    />
  )
}
