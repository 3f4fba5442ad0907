import { placeNames } from '@/components/territory-map/place-names'

const name = (of: string, x: number, y: number) => ({ of, x, y, width: 60 })

describe('names on the map', () => {
  it('stay where they are when there is room', () => {
    expect(placeNames([name('a', 0, 0), name('b', 61, 0)], 20).map(each => each.y)).toEqual([0, 0])
  })

  it('move by whole lines when they would cover each other', () => {
    const placed = placeNames([name('a', 0, 0), name('b', 30, 5), name('c', 10, 0)], 20)
    expect(placed.map(({ of, y }) => [of, y])).toEqual([
      ['a', 0],
      ['b', 25],
      ['c', -20],
    ])
  })

  it('never move into the area of another', () => {
    const narrow = { ...name('b', 30, 5), top: -10, bottom: 12 }
    expect(placeNames([name('a', 0, 0), narrow], 20).map(({ of }) => of)).toEqual(['a'])
    expect(placeNames([name('a', 0, 0), { ...narrow, bottom: 30 }], 20).map(({ y }) => y)).toEqual([0, 25])
  })

  it('make room for what is taken', () => {
    expect(placeNames([name('a', 0, 0)], 20, [{ x: 10, y: 6, width: 28 }]).map(each => each.y)).toEqual([-20])
  })

  it('are left out where there is no room at all', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => name(String(i), i, 0))
    expect(placeNames(crowd, 20)).toHaveLength(5)
  })
})
