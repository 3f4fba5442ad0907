import type { CaseDetail } from '@shared/cases/case-views'
import { photoWords } from '@shared/messages/common'
import { photoCaption } from '@shared/messages/worker'
import { writeWords } from '@shared/messages/write-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Heading } from '@/components/heading/heading'
import { Notice } from '@/components/notice/notice'
import { PhotoStrip } from '@/components/photo-strip/photo-strip'
import { TextArea } from '@/components/text-field/text-area'
import { drawnPhoto } from '@/platform/pending-photo'
import type { useKeptWords } from '@/platform/use-kept-words'
import { photoSets, reporterName } from './case-view'

export interface ResolveFormProps {
  readonly detail: CaseDetail
  readonly kept: ReturnType<typeof useKeptWords>
  readonly problem: string | null
}

const words = writeWords.resolve
const mostPhotos = 9

/** The answer: words first, then what it looks like now. */
export function ResolveForm({ detail, kept, problem }: ResolveFormProps) {
  const { photos, add, retry, remove } = kept.uploads
  const taken = new Set(photos.map(({ stage, shot }) => `${stage}-${shot}`))
  const slots = photoSets({ ...detail, acts: ['addPhotos'] }).slots.filter(
    slot => slot.stage === 'after' && !taken.has(slot.id),
  )
  const fill = (id: string) => {
    const slot = slots.find(each => each.id === id)
    if (slot) add(slot.stage, slot.shot, 1)
  }
  return (
    <>
      <Heading title={words.heading} text={words.to(reporterName(detail))} />
      {kept.resumed ? (
        <Notice
          icon="paper"
          title={writeWords.draftFound}
          text={kept.lostPhotos > 0 ? photoWords.lost(kept.lostPhotos) : undefined}
        />
      ) : null}
      <Card>
        <View className="small">{detail.title}</View>
        <TextArea
          id="resolve-words"
          label={words.label}
          placeholder={words.placeholder}
          value={kept.text}
          onChange={kept.setText}
          maxLength={500}
          lines={5}
          error={problem}
        />
      </Card>
      <Card title={words.photos} aside={words.photosHint}>
        <PhotoStrip
          photos={photos.map(photo => ({ ...drawnPhoto(photo), caption: photoCaption(photo.stage, photo.shot) }))}
          slots={slots}
          onFill={fill}
          onAdd={slots.length === 0 ? () => add('after', null, mostPhotos - photos.length) : undefined}
          onRetry={retry}
          onRemove={remove}
        />
      </Card>
    </>
  )
}
