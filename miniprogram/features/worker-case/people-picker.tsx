import type { OutputOf } from '@shared/kernel/contract'
import { roleName } from '@shared/messages/terms'
import { writeWords } from '@shared/messages/write-words'
import type { peopleActions } from '@shared/people/actions'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'
import { Portrait } from '@/components/portrait/portrait'
import './worker-case.css'

type Colleagues = OutputOf<typeof peopleActions.colleagues>

export interface Receiver {
  readonly kind: 'person' | 'desk'
  readonly id: string
  readonly name: string
}

export interface PeoplePickerProps {
  readonly colleagues: Colleagues
  /** Who has it now, and so cannot be given it. */
  readonly exceptId: string
  readonly onChoose: (receiver: Receiver) => void
}

const words = writeWords.transfer

/** The desk first, then departments, then people; whoever is on leave is shown, so that nobody wonders, but cannot be chosen. */
export function PeoplePicker({ colleagues, exceptId, onChoose }: PeoplePickerProps) {
  const people = colleagues.people.filter(person => person.personId !== exceptId)
  const desks = [
    ...(colleagues.desk ? [{ ...colleagues.desk, detail: words.desk }] : []),
    ...colleagues.departments.map(each => ({ ...each, detail: words.department })),
  ].filter(each => each.orgCode !== exceptId)
  if (people.length === 0 && desks.length === 0) return <View className="muted">{words.empty}</View>
  return (
    <>
      <Card list>
        {desks.map(({ orgCode, name, detail }) => (
          <Row
            key={orgCode}
            id={orgCode}
            name={name}
            detail={detail}
            picture={
              <View className="worker-case__tile">
                <Icon name="people" />
              </View>
            }
            onTap={() => onChoose({ kind: 'desk', id: orgCode, name })}
          />
        ))}
        {people.map(({ personId, name, role, gridName, gender, photoUrl, onLeave }) => (
          <Row
            key={personId}
            id={personId}
            name={name}
            detail={[roleName(role), gridName, onLeave ? words.onLeave : ''].filter(Boolean).join(' · ')}
            off={onLeave}
            picture={<Portrait size="round" photoUrl={photoUrl} gender={gender} name={name} />}
            onTap={() => onChoose({ kind: 'person', id: personId, name })}
          />
        ))}
      </Card>
      {people.some(person => person.demo) ? <View className="small centre">{words.demo}</View> : null}
    </>
  )
}

interface RowProps {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly off?: boolean
  readonly picture: ReactNode
  readonly onTap: () => void
}

function Row({ id, name, detail, off, picture, onTap }: RowProps) {
  return (
    <View
      id={`receiver-${id}`}
      className={classNames('worker-case__person', 'ruled', off && 'worker-case__person--off')}
      hoverClass={off ? 'none' : 'list-row--pressed'}
      aria-disabled={off}
      onClick={() => !off && onTap()}
      {...spoken('button', `${name}，${detail}`)}
    >
      {picture}
      <View className="grow">
        <View className="strong">{name}</View>
        <View className="small">{detail}</View>
      </View>
      {off ? null : <Icon name="chevron" size="small" tone="muted" />}
    </View>
  )
}
