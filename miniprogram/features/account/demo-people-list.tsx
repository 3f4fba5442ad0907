import { demoWords } from '@shared/messages/account'
import { sayError } from '@shared/messages/error-words'
import { useEffect, useState } from 'react'
import { Card } from '@/components/card/card'
import { Heading } from '@/components/heading/heading'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { Skeleton } from '@/components/skeleton/skeleton'
import { asDomainError } from '@/platform/cloud/call'
import { type DemoPerson, demoPeople, signInAs } from '@/platform/demo-people'

type People = { readonly list: readonly DemoPerson[] } | { readonly sentence: string } | null

const troubleOf = (error: unknown): People => ({ sentence: sayError(asDomainError(error)).sentence })

/** The people of the demo territory, in local builds only; choosing one starts the app anew as that person. */
export function DemoPeopleList() {
  const [people, setPeople] = useState<People>(null)
  const [becoming, setBecoming] = useState<string | null>(null)
  useEffect(() => {
    demoPeople().then(
      list => setPeople({ list }),
      error => setPeople(troubleOf(error)),
    )
  }, [])

  const become = async ({ customId }: DemoPerson) => {
    if (becoming) return
    setBecoming(customId)
    try {
      await signInAs(customId)
      // A fresh start: nothing that was read as somebody else may stay in memory.
      window.location.replace('/')
    } catch (error) {
      setBecoming(null)
      setPeople(troubleOf(error))
    }
  }

  if (!people) return <Skeleton shape="cards" words={demoWords.loading} />
  if ('sentence' in people) return <Notice title={people.sentence} />
  return (
    <>
      <Heading title={demoWords.heading} text={demoWords.why} />
      <Card list>
        {people.list.map(person => (
          <ListRow
            key={person.customId}
            id={`demo-${person.customId}`}
            icon="person"
            title={person.name}
            detail={
              becoming === person.customId
                ? demoWords.becoming
                : [person.roleText, person.scopeName].filter(Boolean).join(' · ')
            }
            onTap={() => become(person)}
          />
        ))}
      </Card>
    </>
  )
}
