import { addressKeys, addressScore, candidateKeys } from '@shared/grids/address'
import { chineseNumber } from '@shared/grids/address-text'

const place = (name: string, ...aliases: string[]) => ({ name, keys: addressKeys({ name, aliases }) })

const buildings = [
  // first, so that a reading by the estate's name alone finds the wrong building
  place('桂花苑13号楼'),
  place('桂花苑3号楼', '老粮站家属院3号楼'),
  place('桂花苑一期5号楼'),
  place('桂花路18号', '桂花市场'),
  place('幸福小区A座'),
  place('十里铺村二组'),
  place('三里桥公寓12栋'),
  place('桂花社区党群服务中心', '桂花社区居委会'),
  place('青禾县人民医院'),
  place('建设路5号院2号楼'),
]

/** The best building for a typed address, or null. */
function best(text: string): string | null {
  const asked = candidateKeys(text)
  const ranked = buildings
    .map(building => ({ building, score: addressScore(building, asked) }))
    .filter(each => each.score > 0)
    .sort((a, b) => b.score - a.score)
  return ranked[0]?.building.name ?? null
}

describe('addresses as residents write them', () => {
  it.each([
    ['桂花苑3号楼', '桂花苑3号楼'],
    ['桂花苑 3 号楼 2 单元 501', '桂花苑3号楼'],
    ['桂花苑三号楼二单元', '桂花苑3号楼'],
    ['桂花苑３＃', '桂花苑3号楼'],
    ['桂花苑3#楼2-501', '桂花苑3号楼'],
    ['桂花苑第三栋', '桂花苑3号楼'],
    ['桂花苑3幢', '桂花苑3号楼'],
    ['桂花苑3-2-501', '桂花苑3号楼'],
    ['桂花苑03栋', '桂花苑3号楼'],
    ['桂花苑3', '桂花苑3号楼'],
    ['桂花苑小区3号楼', '桂花苑3号楼'],
    ['桂花苑，3号楼', '桂花苑3号楼'],
    ['老粮站家属院三号楼', '桂花苑3号楼'],
    ['青禾县城关街道桂花社区桂花苑3栋501室', '桂花苑3号楼'],
    ['我家在桂花苑3号楼，楼道灯坏了', '桂花苑3号楼'],
    ['桂花苑3楼', '桂花苑3号楼'],
    ['桂花苑十三号楼', '桂花苑13号楼'],
    ['桂花苑1期5栋', '桂花苑一期5号楼'],
    ['桂花路十八号', '桂花路18号'],
    ['桂花路18号附近', '桂花路18号'],
    ['桂花市场', '桂花路18号'],
    ['幸福小区a座', '幸福小区A座'],
    ['幸福A座1203', '幸福小区A座'],
    ['十里铺村2组', '十里铺村二组'],
    ['三里桥公寓12号楼', '三里桥公寓12栋'],
    ['桂花社区居委会', '桂花社区党群服务中心'],
    ['县人民医院门口', '青禾县人民医院'],
    ['去人民医院的路上', '青禾县人民医院'],
    ['青禾县人民医院门口', '青禾县人民医院'],
    ['建设路5号院2栋', '建设路5号院2号楼'],
    ['火星路9号', null],
    ['3号楼', null],
    ['501', null],
    ['', null],
    ['！！！', null],
  ])('%s → %s', (text, expected) => {
    expect(best(text)).toBe(expected)
  })

  it('tells apart the building and what is inside it', () => {
    expect(candidateKeys('桂花苑3号楼2单元501室').remainder).toBe('2单元501室')
    expect(candidateKeys('桂花苑3-2-501').remainder).toBe('2-501')
    expect(candidateKeys('桂花苑三号楼5楼').remainder).toBe('5楼')
  })

  it('never takes a unit for a building', () => {
    expect(candidateKeys('桂花苑3单元').numbered).toEqual([])
    expect(candidateKeys('桂花苑3单元').named).toContain('桂花苑')
  })

  it('sends a bounded number of keys, whatever is typed', () => {
    const { numbered, named } = candidateKeys('甲乙丙丁戊己庚辛1号楼'.repeat(9))
    expect(numbered.length).toBeLessThanOrEqual(80)
    expect(named.length).toBeLessThanOrEqual(80)
  })
})

it.each([
  ['三', 3],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['四十二', 42],
  ['一百零二', 102],
  ['一百一十', 110],
  ['二〇一', 201],
])('%s is %d', (text, expected) => {
  expect(chineseNumber(text)).toBe(expected)
})
