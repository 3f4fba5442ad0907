import { mapWords } from '@shared/messages/common'
import { Image, View } from '@tarojs/components'
import { createSelectorQuery, getWindowInfo } from '@tarojs/taro'
import { useMemo, useRef, useState } from 'react'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/icon-names'
import { useLook } from '../look/look'
import { paletteOf } from '../look/palette'
import { spoken } from '../look/spoken'
import { svgUri } from '../look/svg-uri'
import { areaAt, type DrawnArea } from './area-at'
import { drawTerritory } from './draw-territory'
import { touchPoint } from './touch-point'
import { type Bounds, fitBounds, type LngLat, type MapView, panned, toLngLat, zoomed } from './view-box'
import './territory-map.css'

export interface TerritoryMapProps {
  readonly areas: readonly DrawnArea[]
  readonly bounds: Bounds
  readonly selected?: string | null
  readonly pin?: LngLat | null
  readonly self?: LngLat | null
  /** Tapped place in GCJ-02 degrees, and the drawn area under it. */
  readonly onPick: (point: LngLat, area: DrawnArea | null) => void
  /** px. */
  readonly height?: number
  /** px; as wide as a phone's page when left out. */
  readonly width?: number
  readonly outlines?: readonly DrawnArea[]
  readonly id?: string
  /** A small picture: whole, not moved, tapped only. */
  readonly still?: boolean
}

/** A finger that moved less than this has tapped. */
const TAP_SLOP_PX = 8

/** The territory from its own polygons: no foreign map, no key. Drag, buttons for zoom, tap to choose. */
export function TerritoryMap(props: TerritoryMapProps) {
  const { areas, bounds, selected = null, pin = null, self = null, onPick, height = 320, id = 'territory-map' } = props
  const look = useLook()
  const { outlines, width: wanted, still = false } = props
  const width = useMemo(() => wanted ?? Math.min(getWindowInfo().windowWidth, 640) - 32, [wanted])
  const size = useMemo(() => ({ width, height }), [width, height])
  const whole = useMemo(() => fitBounds(bounds, size), [bounds, size])
  const [moved, setMoved] = useState<{ readonly whole: MapView; readonly view: MapView } | null>(null)
  // New bounds are another territory: what was moved before no longer counts.
  const view = moved?.whole === whole ? moved.view : whole
  const setView = (next: MapView) => setMoved({ whole, view: next })
  const [drag, setDrag] = useState<readonly [number, number]>([0, 0])
  const start = useRef<readonly [number, number] | null>(null)

  const source = useMemo(() => {
    const drawing = { areas, selected, pin, self, outlines, fontSize: look.elder ? 18 : 14 }
    return svgUri(drawTerritory(drawing, view, size, paletteOf(look)))
  }, [areas, selected, pin, self, outlines, view, size, look])

  const endDrag = () => {
    const [dx, dy] = drag
    start.current = null
    setDrag([0, 0])
    if (Math.hypot(dx, dy) >= TAP_SLOP_PX) setView(panned(view, dx, dy))
  }

  const pick = (event: unknown) => {
    const at = touchPoint(event)
    if (!at) return
    createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect(rect => {
        if (!rect || Array.isArray(rect)) return
        const point = toLngLat([at[0] - rect.left, at[1] - rect.top], view, size)
        onPick(point, areaAt(point, areas))
      })
      .exec()
  }

  return (
    <View className="territory-map" style={{ height: `${height}px` }}>
      <View
        id={id}
        className="territory-map__surface"
        catchMove={!still}
        ariaLabel={mapWords.map}
        onClick={pick}
        onTouchStart={event => {
          start.current = still ? null : touchPoint(event)
        }}
        onTouchMove={event => {
          const at = touchPoint(event)
          if (at && start.current) setDrag([at[0] - start.current[0], at[1] - start.current[1]])
        }}
        onTouchEnd={endDrag}
        onTouchCancel={endDrag}
      >
        <Image
          className="territory-map__image"
          style={{ width: `${width}px`, height: `${height}px`, transform: `translate(${drag[0]}px, ${drag[1]}px)` }}
          src={source}
          mode="scaleToFill"
        />
      </View>
      {still ? null : (
        <View className="territory-map__tools">
          <Tool icon="plus" label={mapWords.zoomIn} onTap={() => setView(zoomed(view, 1.8, whole))} />
          <Tool icon="minus" label={mapWords.zoomOut} onTap={() => setView(zoomed(view, 1 / 1.8, whole))} />
          <Tool icon="whole" label={mapWords.whole} onTap={() => setMoved(null)} />
        </View>
      )}
    </View>
  )
}

function Tool({ icon, label, onTap }: { readonly icon: IconName; readonly label: string; readonly onTap: () => void }) {
  return (
    <View id={`map-${icon}`} className="territory-map__tool" onClick={onTap} {...spoken('button', label)}>
      <Icon name={icon} />
    </View>
  )
}
