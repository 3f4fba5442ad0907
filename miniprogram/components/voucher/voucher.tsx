import { Image, View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import { useLook } from '../look/look'
import { paletteOf } from '../look/palette'
import { svgUri } from '../look/svg-uri'
import { QrCode } from '../qr-code/qr-code'
import { drawRing } from './draw-ring'
import './voucher.css'

/** What the lower part of a voucher shows: a code with its time, or why there is none. */
export type VoucherFace =
  | {
      readonly kind: 'code'
      /** What a scanner reads. */
      readonly picture: string
      readonly pictureLabel: string
      /** As it is read aloud. */
      readonly spoken: string
      readonly secondsLeft: number
      readonly secondsAll: number
      /** "34 秒", bold, and what follows it. */
      readonly seconds: string
      readonly renews: string
    }
  | { readonly kind: 'words'; readonly icon: IconName; readonly title: string; readonly text: string }

export interface VoucherProps {
  readonly title: string
  readonly detail: string
  readonly face: VoucherFace
}

/** A ticket: what it is for above the perforation, what is shown at the counter below. */
export const Voucher = ({ title, detail, face }: VoucherProps) => (
  <View className="voucher">
    <View className="voucher__head">
      <View className="grow">
        <View className="sub">{title}</View>
        <View className="muted">{detail}</View>
      </View>
      <View className="voucher__icon">
        <Icon name="gift" tone="primary" />
      </View>
    </View>
    <View className="voucher__tear">
      <View className="voucher__notch" />
      <View className="voucher__dashes" />
      <View className="voucher__notch voucher__notch--right" />
    </View>
    <View className="voucher__face">{face.kind === 'code' ? <CodeFace {...face} /> : <WordsFace {...face} />}</View>
  </View>
)

type Face<K extends VoucherFace['kind']> = Extract<VoucherFace, { kind: K }>

function CodeFace({ picture, pictureLabel, spoken, secondsLeft, secondsAll, seconds, renews }: Face<'code'>) {
  const ring = svgUri(drawRing(secondsLeft / secondsAll, paletteOf(useLook())))
  return (
    <>
      <QrCode text={picture} label={pictureLabel} />
      <View id="voucher-code" className="voucher__code">
        {spoken}
      </View>
      <View className="voucher__time">
        <Image className="voucher__ring" src={ring} mode="scaleToFill" />
        <View>
          <View className="voucher__seconds">{seconds}</View>
          {renews}
        </View>
      </View>
    </>
  )
}

const WordsFace = ({ icon, title, text }: Face<'words'>) => (
  <View className="voucher__words">
    <Icon name={icon} />
    <View className="sub">{title}</View>
    <View className="muted">{text}</View>
  </View>
)
