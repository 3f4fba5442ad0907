import type { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { sayError } from '@shared/messages/error-words'
import { hotlineWords as words } from '@shared/messages/hotline-words'
import { writeWords } from '@shared/messages/write-words'
import { peopleActions } from '@shared/people/actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { Notice } from '@/components/notice/notice'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextArea } from '@/components/text-field/text-area'
import { TextField } from '@/components/text-field/text-field'
import { useAnswer } from '@/platform/cloud/use-answer'
import { CallPlace } from './call-place'
import type { CallState } from './use-call'
import './station-hotline.css'

export interface CallFormProps {
  readonly call: CallState
  readonly categories: OutputOf<typeof caseActions.categories>
}

/** Everything in the order in which people say it on the phone; only the first field must be filled. */
export function CallForm({ call, categories }: CallFormProps) {
  const { draft, change, problems, failure, busy, submit, suggestion } = call
  const problemOf = (field: string) => problems.find(each => each.field === field)?.words ?? null
  const leaves = categories.groups.flatMap(group => group.leaves)
  return (
    <>
      <View className="title">{words.heading}</View>
      {failure ? (
        <Notice
          icon={failure.code === 'NETWORK_UNREACHABLE' ? 'wifi-off' : 'question'}
          title={failure.code === 'NETWORK_UNREACHABLE' ? words.offline : sayError(failure).sentence}
        />
      ) : null}
      <ErrorSummary title={writeWords.missing} problems={problems.map(each => each.words)} />
      <Card>
        <View className="stack">
          <TextArea
            id="call-text"
            focus
            label={words.text}
            placeholder={words.textPlaceholder}
            value={draft.text}
            onChange={text => change({ text })}
            maxLength={500}
            error={problemOf('text')}
          />
          <CallPlace place={draft.place} onPlace={place => change({ place, toPersonId: null })} />
        </View>
      </Card>
      <Card title={words.caller}>
        <View className="stack">
          <TextField
            id="call-name"
            label={words.name}
            optional={words.optional}
            placeholder={words.namePlaceholder}
            value={draft.name}
            onChange={name => change({ name })}
            maxLength={20}
          />
          <TextField
            id="call-phone"
            kind="phone"
            label={words.phone}
            optional={words.optional}
            value={draft.phone}
            onChange={phone => change({ phone })}
            maxLength={20}
            error={problemOf('phone')}
          />
          <SwitchRow
            id="call-consent"
            title={words.consent}
            detail={problemOf('consent') ?? words.consentWhy}
            on={draft.consentSaid}
            onChange={consentSaid => change({ consentSaid })}
          />
        </View>
      </Card>
      <Card title={words.category}>
        {suggestion ? (
          <View id="call-suggested" className="small">
            {words.suggested(leaves.find(leaf => leaf.id === suggestion.categoryId)?.name ?? '', suggestion.words)}
          </View>
        ) : null}
        <ChoiceChips
          id="call-category"
          label={words.category}
          choices={leaves.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.categoryId ?? suggestion?.categoryId ?? categories.defaultCategoryId}
          onChange={categoryId => change({ categoryId })}
        />
        <SwitchRow
          id="call-urgent"
          title={words.urgent}
          detail={words.urgentWhy}
          on={draft.urgent}
          onChange={urgent => change({ urgent })}
        />
      </Card>
      {draft.place ? <CallHands gridCode={draft.place.gridCode} call={call} /> : null}
      {process.env.TARO_ENV === 'h5' ? <View className="small hotline__keys">{words.submitKeys}</View> : null}
      <Button id="call-submit" kind="primary" label={words.submit} busy={busy && words.busy} onTap={submit} />
    </>
  )
}

/** Who is to answer: as the place says, or somebody by name. */
function CallHands({ gridCode, call }: { readonly gridCode: string; readonly call: CallState }) {
  const { value } = useAnswer(peopleActions.colleagues, { gridCode })
  const people = (value?.people ?? []).filter(each => !each.onLeave)
  if (people.length === 0) return null
  return (
    <Card title={words.to}>
      <ChoiceChips
        id="call-to"
        label={words.to}
        choices={[
          { value: '', label: words.byRoute },
          ...people.map(({ personId, name }) => ({ value: personId, label: name })),
        ]}
        value={call.draft.toPersonId ?? ''}
        onChange={personId => call.change({ toPersonId: personId || null })}
      />
    </Card>
  )
}
