import { reportWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { PhotoStrip, type StripPhoto } from '@/components/photo-strip/photo-strip'
import { TextArea } from '@/components/text-field/text-area'
import { newRequestId } from '@/platform/new-ids'
import { choosePhotos, showPhotos } from '@/platform/photos'
import { isRefused } from '@/platform/refusal'
import { type DraftPhoto, photoLimit, textLimit } from './draft'
import { change } from './draft-session'
import type { Report } from './use-report'

const stripPhoto = (photo: DraftPhoto): StripPhoto => ({
  id: photo.id,
  // WeChat draws cloud files by their id; a picture on the device may be gone after a restart.
  url: process.env.TARO_ENV === 'weapp' && photo.fileId ? photo.fileId : photo.localPath,
  state: photo.state === 'failed' ? 'failed' : photo.state === 'sending' ? 'uploading' : 'done',
  percent: photo.progress,
  caption: photo.localPath === '' ? reportWords.photoKept : undefined,
})

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
    change({
      kind: 'photosAdded',
      photos: chosen.photos.map(({ path }) => ({ id: newRequestId(), localPath: path })),
    })
  }

  const open = (id: string) => {
    const urls = draft.photos.map(photo => stripPhoto(photo).url).filter(Boolean)
    const at = draft.photos.find(photo => photo.id === id)
    if (at) showPhotos(urls, stripPhoto(at).url)
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
        photos={draft.photos.map(stripPhoto)}
        max={photoLimit}
        onAdd={addPhotos}
        onOpen={open}
        onRetry={id => change({ kind: 'photoRetried', id })}
        onRemove={id => change({ kind: 'photoRemoved', id })}
      />
      {refused ? <View className="small">{reportWords.photosRefused}</View> : null}
    </Card>
  )
}
