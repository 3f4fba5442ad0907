import { photoWords } from '@shared/messages/common'
import { Image, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import { classNames } from '../look/class-names'
import { spoken } from '../look/spoken'
import './photo-strip.css'

interface StripPhoto {
  readonly id: string
  /** Empty when the picture is not on this device any more, or may not be seen. */
  readonly url: string
  /** What to say in the place of a picture that may not be seen. */
  readonly veil?: string
  /** "处理前全景". */
  readonly caption?: string
  readonly state?: 'waiting' | 'sending' | 'sent' | 'failed'
  /** 0–100 while it is being sent. */
  readonly percent?: number
}

/** A place for a photo that is still missing, by its caption ("处理后全景"). */
interface EmptySlot {
  readonly id: string
  readonly caption: string
}

export interface PhotoStripProps {
  readonly photos: readonly StripPhoto[]
  readonly slots?: readonly EmptySlot[]
  /** A free slot at the end, with "2 / 9" when `max` is given. */
  readonly onAdd?: () => void
  readonly max?: number
  readonly onOpen?: (id: string) => void
  readonly onFill?: (slotId: string) => void
  readonly onRemove?: (id: string) => void
  readonly onRetry?: (id: string) => void
}

export function PhotoStrip(props: PhotoStripProps) {
  const { photos, slots = [], onAdd, max, onOpen, onFill, onRemove, onRetry } = props
  const room = onAdd && (max === undefined || photos.length < max)
  return (
    <View className="photo-strip">
      {photos.map(photo => (
        <Photo key={photo.id} photo={photo} onOpen={onOpen} onRemove={onRemove} onRetry={onRetry} />
      ))}
      {slots.map(({ id, caption }) => (
        <View key={id} className="photo-strip__item">
          <View
            id={`slot-${id}`}
            className="photo-strip__empty"
            onClick={() => onFill?.(id)}
            {...spoken('button', `${photoWords.take}${caption}`)}
          >
            <View className="photo-strip__inner">
              <Icon name="camera" />
            </View>
          </View>
          <View className="photo-strip__caption">{caption}</View>
        </View>
      ))}
      {room ? (
        <View className="photo-strip__item">
          <View id="photo-add" className="photo-strip__empty" onClick={onAdd} {...spoken('button', photoWords.add)}>
            <View className="photo-strip__inner">
              <Icon name="camera" />
              <View>{photoWords.add}</View>
            </View>
          </View>
        </View>
      ) : null}
      {max === undefined ? null : <View className="photo-strip__count small">{`${photos.length} / ${max}`}</View>}
    </View>
  )
}

type PhotoProps = { readonly photo: StripPhoto } & Pick<PhotoStripProps, 'onOpen' | 'onRemove' | 'onRetry'>

function Photo({ photo, onOpen, onRemove, onRetry }: PhotoProps) {
  const { id, url, veil, caption, state = 'sent', percent } = photo
  return (
    <View className="photo-strip__item">
      <View className="photo-strip__frame">
        {url === '' ? (
          <View className="photo-strip__inner">
            <Icon name={veil ? 'lock' : 'check'} />
            <View>{veil ?? photoWords.kept}</View>
          </View>
        ) : (
          <Image
            className="photo-strip__image"
            src={url}
            mode="aspectFill"
            ariaLabel={caption ?? photoWords.photo}
            onClick={() => onOpen?.(id)}
          />
        )}
        {state === 'sending' ? <View className="photo-strip__cover">{photoWords.uploading(percent ?? 0)}</View> : null}
        {state === 'failed' ? (
          <View
            className={classNames('photo-strip__cover', 'photo-strip__cover--failed')}
            onClick={() => onRetry?.(id)}
            {...spoken('button', photoWords.retry)}
          >
            <Icon name="refresh" size="small" />
            <View>{photoWords.retry}</View>
          </View>
        ) : null}
        {onRemove ? (
          <View
            className="photo-strip__remove"
            onClick={event => {
              event.stopPropagation()
              onRemove(id)
            }}
            {...spoken('button', photoWords.remove)}
          >
            <View className="photo-strip__cross">
              <Icon name="close" size="tiny" />
            </View>
          </View>
        ) : null}
      </View>
      {caption ? <View className="photo-strip__caption">{caption}</View> : null}
    </View>
  )
}
