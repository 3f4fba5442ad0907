import type { QuestionOf } from '@shared/forms/question'
import { photoWords } from '@shared/messages/common'
import { formWords as words } from '@shared/messages/form-page-words'
import { View } from '@tarojs/components'
import { useEffect, useRef } from 'react'
import { PhotoStrip } from '@/components/photo-strip/photo-strip'
import { drawnPhoto, type PendingPhoto } from '@/platform/pending-photo'
import { usePhotoUploads } from '@/platform/photo-uploads'

interface PhotoAnswerProps {
  readonly asked: QuestionOf<'photo'>
  /** Those that there were when the question was shown. */
  readonly first: readonly PendingPhoto[]
  readonly wait: string | null
  readonly onChange: (photos: readonly PendingPhoto[]) => void
}

/** One that was on its way when its question was hidden begins anew. */
const begun = (photos: readonly PendingPhoto[]): readonly PendingPhoto[] =>
  photos.map(each => (each.state === 'sending' ? { ...each, state: 'waiting', percent: 0 } : each))

/** Photos that upload in the background while the rest is filled in. */
export function PhotoAnswer({ asked, first, wait, onChange }: PhotoAnswerProps) {
  const { photos, lost, add, retry, remove } = usePhotoUploads(begun(first))
  const told = useRef(onChange)
  told.current = onChange
  useEffect(() => told.current(photos), [photos])
  if (wait !== null && photos.length === 0) return <View className="small">{wait}</View>
  return (
    <View className="stack">
      {lost > 0 ? <View className="strong">{photoWords.lost(lost)}</View> : null}
      <View className="small">{words.photosOf(asked.max)}</View>
      <PhotoStrip
        photos={photos.map(drawnPhoto)}
        max={asked.max}
        onAdd={() => add('report', null, asked.max - photos.length)}
        onRemove={remove}
        onRetry={retry}
      />
    </View>
  )
}
