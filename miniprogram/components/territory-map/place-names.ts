/** A name on the map: the middle of its line, in px. */
export interface PlacedName<T> {
  readonly of: T
  readonly x: number
  readonly y: number
}

interface WantedName<T> extends PlacedName<T> {
  readonly width: number
}

const tries = [0, 1, -1, 2, -2]

/** Moves names up or down by whole lines until none covers another; one that finds no room is left out, the list has it. */
export function placeNames<T>(wanted: readonly WantedName<T>[], lineHeight: number): readonly PlacedName<T>[] {
  const placed: WantedName<T>[] = []
  for (const name of wanted) {
    const free = tries
      .map(lines => ({ ...name, y: name.y + lines * lineHeight }))
      .find(each => placed.every(other => !cover(each, other, lineHeight)))
    if (free) placed.push(free)
  }
  return placed
}

const cover = (a: WantedName<unknown>, b: WantedName<unknown>, lineHeight: number): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < lineHeight
