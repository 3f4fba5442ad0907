import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { actWords, photoCaption, workCaseWords as words } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { PhotoStrip } from '@/components/photo-strip/photo-strip'
import { useOnline } from '@/platform/network'
import { drawnPhoto, sentPhotos, stillSending } from '@/platform/pending-photo'
import { usePhotoUploads } from '@/platform/photo-uploads'
import { showPhotos } from '@/platform/photos'
import { seenUrls } from '@/platform/veil'
import { photoSets } from './case-view'
import { photosNote } from './held-view'
import type { CaseActs } from './use-case-acts'

export interface PhotosPartProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly onChanged: (detail: CaseDetail) => void
}

/** Typed sets; what is missing is an empty place that opens the camera. A photo is saved as soon as it has arrived. */
export function PhotosPart({ detail, acts, onChanged }: PhotosPartProps) {
  const { photos, slots } = photoSets(detail)
  const uploads = usePhotoUploads()
  const pending = uploads.photos
  const arrived = sentPhotos(pending)
  const ready = arrived.length > 0 && !stillSending(pending) && acts.busy === null && acts.trouble === null

  // Photos that cannot leave now wait on the device, and go by themselves.
  const online = useOnline()
  const resting = !online && pending.length > 0 && acts.busy === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: keeps once what is there
  useEffect(() => {
    if (resting)
      acts.perform('addPhotos', caseActions.addPhotos, { photos: arrived }, { photos: pending, onKept: uploads.clear })
  }, [resting])

  const save = () => {
    acts
      .perform(
        'addPhotos',
        caseActions.addPhotos,
        { photos: arrived },
        { photos: pending.filter(each => each.fileId), onKept: uploads.clear },
      )
      .then(changed => {
        if (!changed) return
        for (const { id } of arrived) uploads.remove(id)
        onChanged(changed)
      })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: saves once when everything has arrived
  useEffect(() => {
    if (ready) save()
  }, [ready])

  const taken = new Set(pending.map(({ stage, shot }) => `${stage}-${shot}`))
  const open = slots.filter(slot => !taken.has(slot.id))
  const fill = (id: string) => {
    const slot = slots.find(each => each.id === id)
    if (slot) uploads.add(slot.stage, slot.shot, 1)
  }
  const urls = seenUrls(photos)
  const waits = photosNote(detail)
  return (
    <Card title={words.photos} aside={open.length > 0 ? words.photosHint : null}>
      {photos.length + slots.length + pending.length === 0 ? <View className="muted">{words.noPhotos}</View> : null}
      <PhotoStrip
        photos={[
          ...photos,
          ...pending.map(photo => ({ ...drawnPhoto(photo), caption: photoCaption(photo.stage, photo.shot) })),
        ]}
        slots={open}
        onFill={fill}
        onRetry={uploads.retry}
        onOpen={id => {
          const photo = photos.find(each => each.id === id)
          if (photo?.url) showPhotos(urls, photo.url)
        }}
      />
      {waits ? (
        <View id="photos-held" className="small">
          {waits}
        </View>
      ) : null}
      {arrived.length > 0 && acts.trouble ? (
        <Button id="save-photos" label={words.savePhotos} icon="refresh" onTap={save} />
      ) : null}
      {acts.busy === 'addPhotos' ? <View className="small">{actWords.addPhotos?.busy}</View> : null}
    </Card>
  )
}
