import type { caseActions } from '@shared/cases/actions'
import type { OutputOf } from '@shared/kernel/contract'
import { photoWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { outboxWords } from '@shared/messages/outbox-words'
import { entryWords as words } from '@shared/messages/quick-entry-words'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { PhotoStrip } from '@/components/photo-strip/photo-strip'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextArea } from '@/components/text-field/text-area'
import { drawnPhoto } from '@/platform/pending-photo'
import type { EntryState } from './use-entry'

export type Categories = OutputOf<typeof caseActions.categories>

export interface EntryFormProps {
  readonly entry: EntryState
  readonly ownGridName: string | null
  /** False while it is still being found out which grid is the worker's own. */
  readonly gridKnown: boolean
  readonly categoryName: string
  readonly onPlace: () => void
  readonly onCategory: () => void
}

const mostPhotos = 9

/** One screen, words first: everything else has an answer already, so thirty seconds are enough. */
export function EntryForm({ entry, ownGridName, gridKnown, categoryName, onPlace, onCategory }: EntryFormProps) {
  const { draft, change, uploads, problems, failure } = entry
  const { photos } = uploads
  const problemOf = (field: string) => problems.find(each => each.field === field)?.words ?? null
  const place = draft.pin
    ? words.pinned
    : ownGridName
      ? words.ownGrid(ownGridName)
      : gridKnown
        ? words.noPlace
        : words.findingGrid
  return (
    <>
      <View className="title">{words.heading}</View>
      <EntryFailed failure={failure} />
      {entry.noRoom ? <Notice icon="wifi-off" title={outboxWords.noRoom} text={outboxWords.noRoomWhy} /> : null}
      {entry.resumed && !failure ? (
        <Notice
          icon="pencil"
          title={writeWords.draftFound}
          text={uploads.lost > 0 ? photoWords.lost(uploads.lost) : undefined}
        />
      ) : null}
      <ErrorSummary title={writeWords.missing} problems={problems.map(each => each.words)} />
      <Card>
        <TextArea
          id="entry-words"
          hideLabel
          label={words.text}
          placeholder={words.placeholder}
          value={draft.text}
          onChange={text => change({ text })}
          maxLength={500}
          error={problemOf('text')}
        />
        <PhotoStrip
          photos={photos.map(drawnPhoto)}
          onAdd={() => uploads.add('report', null, mostPhotos - photos.length)}
          onRetry={uploads.retry}
          onRemove={uploads.remove}
          max={mostPhotos}
        />
      </Card>
      <Card>
        <ChoiceChips
          id="entry-how"
          label={words.how}
          choices={[
            { value: 'found', label: words.found },
            { value: 'inPerson', label: words.told },
          ]}
          value={draft.how}
          onChange={how => change({ how })}
        />
        <ChoiceChips
          id="entry-state"
          label={words.state}
          choices={[
            { value: 'open', label: words.open },
            { value: 'solved', label: words.solved },
          ]}
          value={draft.state}
          onChange={state => change({ state })}
        />
        {draft.state === 'solved' ? (
          <TextArea
            id="entry-solved"
            label={words.solvedNote}
            placeholder={words.solvedPlaceholder}
            value={draft.solvedNote}
            onChange={solvedNote => change({ solvedNote })}
            maxLength={500}
            lines={2}
            error={problemOf('solvedNote')}
          />
        ) : null}
      </Card>
      <Card list>
        <ListRow
          id="entry-place"
          icon="pin"
          title={draft.placeLabel.trim() || place}
          detail={draft.placeLabel.trim() ? place : words.changePlace}
          onTap={onPlace}
        />
        <ListRow
          id="entry-category"
          icon="paper"
          title={categoryName}
          detail={words.changeCategory}
          onTap={onCategory}
        />
        <SwitchRow
          id="entry-urgent"
          title={words.urgent}
          detail={words.urgentWhy}
          on={draft.urgent}
          onChange={urgent => change({ urgent })}
        />
      </Card>
    </>
  )
}

function EntryFailed({ failure }: { readonly failure: EntryState['failure'] }) {
  if (!failure) return null
  return <Notice icon="question" title={sayError(failure).sentence} />
}
