/** Metres in a local plane, x east, y north. */
export type Point = readonly [number, number]

/** A corner is named by the three sites it is equally far from, so the three cells agree on it to the last bit. */
export interface Corner {
  readonly key: string
  readonly at: Point
}

interface Clip {
  readonly at: Point
  /** The site behind the edge that leaves this corner. */
  readonly beyond: number
}

/**
 * Voronoi cells of the first `count` sites, corners counter-clockwise. The sites after them only close the outer
 * cells. Quadratic, for a few hundred sites.
 */
export function voronoiCells(sites: readonly Point[], count: number): Corner[][] {
  const far = 1e7
  return sites.slice(0, count).map((site, self) => {
    let cell: Clip[] = [
      { at: [-far, -far], beyond: -1 },
      { at: [far, -far], beyond: -1 },
      { at: [far, far], beyond: -1 },
      { at: [-far, far], beyond: -1 },
    ]
    sites.forEach((other, index) => {
      if (index !== self) cell = clip(cell, site, other, index)
    })
    return cell.map((corner, i) => {
      const before = cell[(i + cell.length - 1) % cell.length]!
      const three = [self, before.beyond, corner.beyond].sort((a, b) => a - b)
      if (three[0]! < 0) throw new Error(`the cell of site ${self} is not closed by its neighbours`)
      return { key: three.join('-'), at: circumcentre(sites[three[0]!]!, sites[three[1]!]!, sites[three[2]!]!) }
    })
  })
}

/** Keeps the part of a cell that is nearer to `site` than to `other`. */
function clip(cell: readonly Clip[], site: Point, other: Point, index: number): Clip[] {
  const normal = [other[0] - site[0], other[1] - site[1]] as const
  const middle = [(other[0] + site[0]) / 2, (other[1] + site[1]) / 2] as const
  const side = (p: Point) => (p[0] - middle[0]) * normal[0] + (p[1] - middle[1]) * normal[1]
  const kept: Clip[] = []
  cell.forEach((from, i) => {
    const to = cell[(i + 1) % cell.length]!
    const a = side(from.at)
    const b = side(to.at)
    if (a <= 0) kept.push(from)
    if (a <= 0 !== b <= 0) {
      const share = a / (a - b)
      const at: Point = [from.at[0] + share * (to.at[0] - from.at[0]), from.at[1] + share * (to.at[1] - from.at[1])]
      kept.push({ at, beyond: a <= 0 ? index : from.beyond })
    }
  })
  return kept
}

function circumcentre(a: Point, b: Point, c: Point): Point {
  const [bx, by] = [b[0] - a[0], b[1] - a[1]]
  const [cx, cy] = [c[0] - a[0], c[1] - a[1]]
  const d = 2 * (bx * cy - by * cx)
  const b2 = bx * bx + by * by
  const c2 = cx * cx + cy * cy
  return [a[0] + (cy * b2 - by * c2) / d, a[1] + (bx * c2 - cx * b2) / d]
}
