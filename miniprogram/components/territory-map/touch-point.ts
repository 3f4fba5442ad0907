/** The part of a tap or touch event that says where it was; WeChat and browsers put it in different places. */
interface PointEvent {
  readonly touches?: ArrayLike<ClientPoint>
  readonly changedTouches?: ArrayLike<ClientPoint>
  readonly clientX?: number
  readonly clientY?: number
  readonly detail?: unknown
}

interface ClientPoint {
  readonly clientX: number
  readonly clientY: number
}

/** px from the upper left corner of the visible page; null for events without a place (a key press). */
export function touchPoint(event: unknown): readonly [number, number] | null {
  const { touches, changedTouches, clientX, clientY, detail } = event as PointEvent
  const touch = touches?.[0] ?? changedTouches?.[0]
  if (touch) return [touch.clientX, touch.clientY]
  if (typeof clientX === 'number' && typeof clientY === 'number') return [clientX, clientY]
  const { x, y } = (detail ?? {}) as { x?: number; y?: number }
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null
}
