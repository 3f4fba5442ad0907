import type { Thumbnail } from '@shared/grids/grid'
import { Image, View } from '@tarojs/components'
import { useMemo } from 'react'
import { useLook } from '../look/look'
import { paletteOf } from '../look/palette'
import { svgUri } from '../look/svg-uri'
import { drawCell } from './draw-cell'
import './grid-cell.css'

export interface GridCellProps {
  readonly thumbnail: Thumbnail
  /** "桂花社区第七网格和相邻网格的示意图". */
  readonly label: string
  /** `large` shows the whole neighbourhood without a frame, `small` a framed detail around the pin. */
  readonly size?: 'large' | 'small'
}

export function GridCell({ thumbnail, label, size = 'small' }: GridCellProps) {
  const look = useLook()
  const large = size === 'large'
  const source = useMemo(
    () =>
      svgUri(
        drawCell(
          thumbnail,
          paletteOf(look),
          large ? { width: 132, height: 132, share: 1 } : { width: 96, height: 76, share: 0.6 },
        ),
      ),
    [thumbnail, look, large],
  )
  return (
    <View className={`grid-cell grid-cell--${size}`}>
      <Image className="grid-cell__image" src={source} mode="scaleToFill" ariaLabel={label} />
    </View>
  )
}
