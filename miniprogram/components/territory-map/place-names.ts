/** A name on the map: the middle of its line, in px. */
export interface PlacedName<T> {
  readonly of: T
  readonly x: number
  readonly y: number
}

interface WantedName<T> extends PlacedName<T> {
  readonly width: number
  /** How far up and down it may go and still stand in its own area. */
  readonly top?: number
  readonly bottom?: number
}

const tries = [0, 1, -1, 2, -2]

/** Room that something else takes: the middle of a line, in px. */
export type Taken = Pick<WantedName<unknown>, 'x' | 'y' | 'width'>

/**
 * Moves names up or down by whole lines until none covers another or what is `taken`; one that finds no room is left out,
 * the list has it.
 */
export function placeNames<T>(
  wanted: readonly WantedName<T>[],
  lineHeight: number,
  taken: readonly Taken[] = [],
): readonly PlacedName<T>[] {
  const placed: WantedName<T>[] = []
  for (const name of wanted) {
    const free = tries
      .map(lines => ({ ...name, y: name.y + lines * lineHeight }))
      .find(each => isInside(each) && [...taken, ...placed].every(other => !cover(each, other, lineHeight)))
    if (free) placed.push(free)
  }
  return placed
}

const isInside = ({
  y,
  top = Number.NEGATIVE_INFINITY,
  bottom = Number.POSITIVE_INFINITY,
}: WantedName<unknown>): boolean => y >= top && y <= bottom

const cover = (a: Taken, b: Taken, lineHeight: number): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < lineHeight
