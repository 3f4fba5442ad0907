import { type FormCard, formDeskActions } from '@shared/forms/desk-actions'
import type { OutputOf } from '@shared/kernel/contract'
import { sayInstant } from '@shared/kernel/say-time'
import { formStatusWords, formDeskWords as words } from '@shared/messages/form-desk-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { ListRow } from '@/components/list-row/list-row'
import { StateView } from '@/components/state-view/state-view'
import { now } from '@/platform/clock'
import { call } from '@/platform/cloud/call'
import { useLaterPages } from '@/platform/cloud/use-later-pages'
import { NewFormSheet } from './new-form-sheet'

interface FormsBodyProps {
  readonly scope: string
  readonly first: OutputOf<typeof formDeskActions.list>
  readonly onOpen: (formId: string) => void
}

/** Every form of a place and below, and the way to a new one. */
export function FormsBody({ scope, first, onOpen }: FormsBodyProps) {
  const [isCreating, setCreating] = useState(false)
  const pages = useLaterPages({ rows: first.forms, next: first.next }, scope, async after => {
    const { forms: rows, next } = await call(formDeskActions.list, { scope, after })
    return { rows, next }
  })
  const create = (
    <Button id="form-create" kind="primary" icon="plus" label={words.create} onTap={() => setCreating(true)} />
  )
  const { rows } = pages
  return (
    <>
      <View className="row row--between row--wrap">
        <View id="forms-headline" className="console__headline">
          {words.headline(rows.filter(each => each.status === 'open').length)}
        </View>
        {rows.length > 0 ? create : null}
      </View>
      {rows.length === 0 ? (
        <StateView kind="empty" title={words.empty} text={words.emptyWhy}>
          {create}
        </StateView>
      ) : (
        <Card list>
          {rows.map(card => (
            <FormRow key={card.formId} card={card} onOpen={onOpen} />
          ))}
        </Card>
      )}
      <FailureSummary failure={pages.moreFailure} />
      {pages.hasMore ? (
        <Button id="forms-more" label={words.more} busy={pages.loadingMore && words.more} onTap={pages.showMore} />
      ) : null}
      {isCreating ? (
        <NewFormSheet
          scope={scope}
          onMade={formId => {
            setCreating(false)
            onOpen(formId)
          }}
          onClose={() => setCreating(false)}
        />
      ) : null}
    </>
  )
}

const FormRow = ({ card, onOpen }: { readonly card: FormCard } & Pick<FormsBodyProps, 'onOpen'>) => (
  <ListRow
    id={`form-${card.formId}`}
    icon="list"
    title={card.title}
    detail={words.changedAt(sayInstant(card.changedAt, now()))}
    aside={formStatusWords[card.status]}
    onTap={() => onOpen(card.formId)}
  />
)
