import { Image, View } from '@tarojs/components'
import { type ReactNode, useMemo } from 'react'
import { useLook } from '../look/look'
import { paletteOf } from '../look/palette'
import { svgUri } from '../look/svg-uri'
import { drawState, type StateKind } from './draw-state'
import './state-view.css'

export interface StateViewProps {
  readonly kind: StateKind
  readonly title: string
  /** What happened and what to do. */
  readonly text?: ReactNode
  /** One next step first, then ways round it: Buttons. */
  readonly children?: ReactNode
  /** Small print: the code to tell on the phone. */
  readonly code?: string
}

export function StateView({ kind, title, text, children, code }: StateViewProps) {
  const look = useLook()
  const drawing = useMemo(() => svgUri(drawState(kind, paletteOf(look))), [kind, look])
  return (
    <View id={`state-${kind}`} className="state-view">
      <Image className="state-view__drawing" src={drawing} mode="scaleToFill" />
      <View className="state-view__title">{title}</View>
      {text ? <View className="muted">{text}</View> : null}
      {children ? <View className="state-view__steps">{children}</View> : null}
      {code ? <View className="small">{code}</View> : null}
    </View>
  )
}
