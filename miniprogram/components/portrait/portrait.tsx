import { Image } from '@tarojs/components'
import { useMemo } from 'react'
import { useLook } from '../look/look'
import { svgUri } from '../look/svg-uri'
import { drawPortrait } from './draw-portrait'
import './portrait.css'

export interface PortraitProps {
  readonly photoUrl: string | null
  readonly gender: 'female' | 'male' | null
  readonly name: string
  readonly size?: 'large' | 'round'
}

export function Portrait({ photoUrl, gender, name, size = 'large' }: PortraitProps) {
  const { profile } = useLook()
  // The vest keeps the light primary in the dark too: it is part of a picture, not of the page.
  const vest = profile === 'marketing' ? '#34489b' : '#0f766e'
  const drawn = useMemo(() => svgUri(drawPortrait(gender, vest)), [gender, vest])
  return <Image className={`portrait portrait--${size}`} src={photoUrl ?? drawn} mode="aspectFill" ariaLabel={name} />
}
