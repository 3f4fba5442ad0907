import type { Point } from '@shared/grids/geometry'
import { simplifyRings } from '@shared/grids/simplify'
import { thumbnailOf } from '@shared/grids/thumbnail'
import { grid, rectangle, ring, territory } from './shapes'

describe('simplifyRings', () => {
  /** A wavy border of 200 corners that two grids share. */
  const border = Array.from({ length: 200 }, (_, at): Point => [10 + Math.sin(at / 10), at / 10])
  const west = ring([0, 0], ...border, [0, 19.9])
  const east = ring([20, 0], [20, 19.9], ...[...border].reverse())

  it('neighbours keep sharing their border', () => {
    const [left, right] = simplifyRings([west, east], 0.2)
    const shared = left!.filter(([x]) => x > 8 && x < 12).map(String)
    const other = right!.filter(([x]) => x > 8 && x < 12).map(String)
    expect(new Set(shared)).toEqual(new Set(other))
    expect(shared.length).toBeGreaterThan(4)
    expect(shared.length).toBeLessThan(40)
  })

  it('an island and the hole around it stay the same', () => {
    const island = ring(...Array.from({ length: 60 }, (_, at): Point => [Math.cos(at / 9.55), Math.sin(at / 9.55)]))
    const [a, b] = simplifyRings([island, [...island].reverse()], 0.1)
    expect(new Set(a!.map(String))).toEqual(new Set(b!.map(String)))
    expect(a!.length).toBeLessThan(20)
  })

  it('drops what has no area left', () => {
    expect(simplifyRings([ring([0, 0], [10, 0.1], [20, 0])], 1)).toEqual([[]])
  })
})

describe('thumbnailOf', () => {
  const cells = territory(5, 5, [116, 40], 0.003, (column, row) => [Math.sin(column * 3 + row), Math.cos(row * 5)])
  const self = cells.find(cell => cell.code === '000012')!
  const drawing = thumbnailOf(self, cells)

  it('draws every cell once, itself first, in whole numbers within 100 × 100', () => {
    expect(drawing.cells).toHaveLength(cells.length)
    expect(drawing.cells.filter(cell => cell.self).map(cell => cell.code)).toEqual([self.code])
    for (const { d } of drawing.cells) {
      expect(d).toMatch(/^(M\d+ \d+(L\d+ \d+){2,}Z)+$/)
      for (const number of d.match(/\d+/g) ?? []) expect(Number(number)).toBeLessThanOrEqual(100)
    }
  })

  it('marks the cells around it', () => {
    const near = drawing.cells.filter(cell => cell.near).map(cell => cell.code.slice(0, 6))
    expect(new Set(near)).toEqual(
      new Set(['000006', '000007', '000008', '000011', '000013', '000016', '000017', '000018']),
    )
  })

  it('puts the pin inside', () => {
    const corners = drawing.cells[0]!.d.match(/\d+ \d+/g)!.map(pair => pair.split(' ').map(Number))
    const [xs, ys] = [corners.map(each => each[0]!), corners.map(each => each[1]!)]
    expect(drawing.pin[0]).toBeGreaterThan(Math.min(...xs))
    expect(drawing.pin[0]).toBeLessThan(Math.max(...xs))
    expect(drawing.pin[1]).toBeGreaterThan(Math.min(...ys))
    expect(drawing.pin[1]).toBeLessThan(Math.max(...ys))
  })

  it('north is up', () => {
    const drawn = thumbnailOf(grid('a', [rectangle(0, 0, 1, 1)]), [grid('b', [rectangle(0, 1, 1, 2)])])
    const top = (d: string) => Math.min(...(d.match(/\d+ \d+/g) ?? []).map(pair => Number(pair.split(' ')[1])))
    expect(top(drawn.cells[1]!.d)).toBeLessThan(top(drawn.cells[0]!.d))
  })

  it('keeps a small grid visible among huge ones, which are cut off', () => {
    const small = grid('small', [rectangle(0, 0, 0.01, 0.01)])
    const huge = [grid('huge', [rectangle(0.01, -5, 5, 5)]), grid('far', [rectangle(5, -5, 10, 5)])]
    const drawn = thumbnailOf(small, huge)
    expect(drawn.cells.map(cell => cell.code)).toEqual(['small', 'huge'])
    const xs = (drawn.cells[0]!.d.match(/(?<=[ML])\d+/g) ?? []).map(Number)
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThanOrEqual(15)
  })

  it('draws a grid alone', () => {
    expect(thumbnailOf(self, []).cells).toHaveLength(1)
  })
})
