import type { Landing } from '@shared/grids/actions'
import type { GridSummary, Thumbnail } from '@shared/grids/grid'
import { defaultPlace } from '@/features/report/default-place'
import { type DraftPlace, emptyDraft, nowhere, scannedPlace } from '@/features/report/draft'
import { buildingPlace, isSettled, pinPlace, sayPlace, writtenPlace } from '@/features/report/place-choice'

const grid = (code: string, name: string, area?: string): GridSummary => ({
  code,
  name,
  kind: 'community',
  communityName: '桂花社区',
  streetName: '城关街道',
  ...(area ? { area } : {}),
})
const seventh = grid('610999001003007', '第七网格', '桂花苑南区')
const sixth = grid('610999001003006', '第六网格')
const thumbnail: Thumbnail = { cells: [], pin: [50, 50] }
const scanned = scannedPlace(seventh, thumbnail)
const pin = { longitude: 108.9, latitude: 34.2, system: 'gcj02' } as const
const located = (more: object = {}) => ({
  grid: sixth,
  point: { longitude: 108.9, latitude: 34.2 },
  nearBoundary: false,
  alternatives: [],
  outsideDesk: null,
  thumbnail,
  ...more,
})
const match = { buildingId: 'b1', label: '桂花苑3号楼 2单元', point: pin, grid: seventh }

describe('the words of the place card', () => {
  it.each([
    ['a scanned code', scanned, '桂花苑南区', '第七网格，自动带出'],
    ['a confirmed building', buildingPlace(match, scanned), '桂花苑3号楼 2单元', '第七网格，您选的'],
    ['a pin', pinPlace(pin, located(), null, scanned), '第六网格，图钉处', '第六网格，您在地图上点的'],
    [
      'a pick at a boundary',
      pinPlace(pin, located({ nearBoundary: true }), seventh, scanned),
      '桂花苑南区，图钉处',
      '第七网格，您在地图上点的',
    ],
    [
      'a pin in no grid',
      pinPlace(pin, located({ grid: null, outsideDesk: { orgCode: 'x', name: '桂花社区工作站' } }), null, scanned),
      '地图上的位置',
      '不在任何网格里，由桂花社区工作站安排',
    ],
    [
      'a pin without a network',
      pinPlace(pin, null, null, scanned),
      '地图上的位置',
      '您在地图上点的，归哪一格由收件的人来看',
    ],
    ['words on a scanned grid', writtenPlace(' 小卖部门口 ', scanned), '小卖部门口', '没认出来，由社区工作站看归谁办'],
    ['words alone', writtenPlace('小卖部门口', nowhere), '小卖部门口', '没认出来，由社区工作站看归谁办'],
    ['nothing', nowhere, '还没说在哪里', '不选也能提交，由社区工作站安排'],
  ] as const)('%s', (_name, place, title, why) => {
    expect(sayPlace(place)).toEqual({ title, why })
  })
})

describe('what travels', () => {
  it('a pin replaces a building, the scanned grid stays known', () => {
    const { input } = pinPlace(pin, located(), null, buildingPlace(match, scanned))
    expect(input).toEqual({ scannedGridCode: seventh.code, pin, pickedGridCode: null, buildingId: null, label: null })
  })

  it('a building replaces a pin', () => {
    const { input } = buildingPlace(match, pinPlace(pin, located(), null, scanned))
    expect(input).toMatchObject({ pin: null, buildingId: 'b1', label: match.label })
  })

  it('words alone keep the scanned grid as where they came from', () => {
    expect(writtenPlace('老粮站后面', scanned)).toMatchObject({ input: { scannedGridCode: seventh.code }, grid: null })
  })

  it('words go no further than the contract allows', () => {
    expect(writtenPlace('字'.repeat(150), nowhere).input.label).toHaveLength(100)
  })
})

describe('the place of a new code', () => {
  const ids = { submissionId: 'submission-0000001', queryCode: 'PVACWPRM' }
  const landing = { grid: sixth, thumbnail } as unknown as Landing
  const placed = (place: DraftPlace) => defaultPlace(emptyDraft(ids, place), landing)?.input.scannedGridCode ?? null

  it.each([
    ['fills an empty place', nowhere, sixth.code],
    ['takes over from an older code', scanned, sixth.code],
    ['leaves a pin alone', pinPlace(pin, located(), null, scanned), null],
    ['leaves written words alone', writtenPlace('小卖部门口', scanned), null],
    ['has nothing to do twice', scannedPlace(sixth, thumbnail), null],
  ] as const)('%s', (_name, place, expected) => {
    expect(placed(place)).toBe(expected)
  })
})

describe('a pin is settled', () => {
  const choice = (more: object) => ({ pin, located: null, picked: null, failure: null, ...more })
  const between = located({ nearBoundary: true, alternatives: [seventh] })

  it.each([
    ['not before the grid is known', {}, false],
    ['inside a grid', { located: located() }, true],
    ['outside every grid', { located: located({ grid: null }) }, true],
    ['not between two grids', { located: between }, false],
    ['between two grids, once the resident picked one', { located: between, picked: seventh }, true],
  ] as const)('%s', (_name, more, expected) => {
    expect(isSettled(choice(more))).toBe(expected)
  })
})
