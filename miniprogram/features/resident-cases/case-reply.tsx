import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { caseWords } from '@shared/messages/cases'
import { Image, View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/look/spoken'
import { Portrait } from '@/components/portrait/portrait'
import { showPhotos } from '@/platform/photos'
import { seenUrls, veilOf } from '@/platform/veil'
import { handlingPhotos, type LabelledPhoto, replyLine } from './case-view'
import './resident-cases.css'

/** The answer, before all history, with the photos of before and after side by side. */
export function CaseReply({ detail, at }: { readonly detail: CaseDetail; readonly at: Instant }) {
  const { reply } = detail
  const photos = handlingPhotos(detail)
  if (!reply)
    return photos.length > 0 ? (
      <Card>
        <PhotoPairs photos={photos} />
      </Card>
    ) : null
  return (
    <Card id="case-reply">
      <View className="row">
        <Portrait photoUrl={reply.photoUrl} gender={null} name={reply.byName} size="round" />
        <View className="grow">
          <View className="strong">{caseWords.replyBy(reply.byName)}</View>
          <View className="small">{replyLine(detail, at)}</View>
        </View>
      </View>
      <View className="prose case-reply__text">{reply.text}</View>
      <PhotoPairs photos={photos} />
    </Card>
  )
}

export const PhotoPairs = ({ photos }: { readonly photos: readonly LabelledPhoto[] }) =>
  photos.length === 0 ? null : (
    <View className="case-photos">
      {photos.map(({ photo, label }) => (
        <View
          key={photo.id}
          className="case-photos__one"
          onClick={() => photo.url && showPhotos(seenUrls(photos.map(each => each.photo)), photo.url)}
          {...spoken('button', label)}
        >
          {photo.url ? (
            <Image className="case-photos__image" src={photo.url} mode="aspectFill" ariaLabel={label} />
          ) : (
            <View className="case-photos__image case-photos__veil">
              <Icon name="lock" />
              <View>{veilOf(photo)}</View>
            </View>
          )}
          <View className="small">{label}</View>
        </View>
      ))}
    </View>
  )
