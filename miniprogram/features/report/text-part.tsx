import { reportWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { PhotoStrip } from '@/components/photo-strip/photo-strip'
import { TextArea } from '@/components/text-field/text-area'
import { newRequestId } from '@/platform/new-ids'
import { keepFile } from '@/platform/outbox/kept-files'
import { drawnPhoto } from '@/platform/pending-photo'
import { choosePhotos, showPhotos } from '@/platform/photos'
import { isRefused } from '@/platform/refusal'
import { photoLimit, textLimit } from './draft'
import { change } from './draft-session'
import type { Report } from './use-report'

/** The text and up to nine photos. Whatever happens to the photos, the text stays and can be submitted. */
export function TextPart({ report, problem }: { readonly report: Report; readonly problem: string | null }) {
  const { draft } = report
  const [refused, setRefused] = useState(false)

  const addPhotos = async () => {
    const chosen = await choosePhotos(photoLimit - draft.photos.length)
    if (isRefused(chosen)) {
      setRefused(chosen.refused !== 'cancelled')
      return
    }
    setRefused(false)
    const photos = chosen.photos.map(({ path }) => ({ id: newRequestId(), path }))
    for (const { id, path } of photos) keepFile(id, path)
    change({ kind: 'photosAdded', photos })
  }

  const open = (id: string) => {
    const drawn = draft.photos.map(drawnPhoto)
    const at = drawn.find(photo => photo.id === id)
    if (at) showPhotos(drawn.map(({ url }) => url).filter(Boolean), at.url)
  }

  return (
    <Card>
      <TextArea
        bare
        hideLabel
        id="report-text"
        label={reportWords.textLabel}
        placeholder={reportWords.textPlaceholder}
        value={draft.text}
        maxLength={textLimit}
        error={problem}
        onChange={text => change({ kind: 'text', text })}
      />
      <PhotoStrip
        photos={draft.photos.map(drawnPhoto)}
        max={photoLimit}
        onAdd={addPhotos}
        onOpen={open}
        onRetry={id => change({ kind: 'photoMoved', id, to: { state: 'waiting' } })}
        onRemove={id => change({ kind: 'photoRemoved', id })}
      />
      {refused ? <View className="small">{reportWords.photosRefused}</View> : null}
    </Card>
  )
}
