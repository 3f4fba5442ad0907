import type { EstatePlan } from './places'
import type { Random } from './random'

export interface NamedBuilding {
  readonly name: string
  readonly aliases: readonly string[]
}

const villageParts = ['一组', '二组', '三组', '四组', '五组']
const villagePlaces = ['村委会', '卫生室', '文化广场', '小学', '老年活动室', '水塔', '公交站']
const marketParts = ['蔬菜区', '水产区', '熟食区', '南大棚', '北大棚', '停车场']
const shopKinds = ['便利店', '早餐店', '五金店', '药店', '理发店', '面馆']

/** Four to twelve buildings and landmarks of a grid, named as people name them. */
export function buildingsOf(estate: EstatePlan, random: Random): readonly NamedBuilding[] {
  const { name, aliases = [] } = estate
  const named = (part: string): NamedBuilding => ({ name: name + part, aliases: aliases.map(alias => alias + part) })
  const numbered = (count: number, suffix: string, first = 1, step = 1) =>
    Array.from({ length: count }, (_, i) => named(`${first + i * step}${suffix}`))
  const some = (parts: readonly string[], count: number) => random.shuffle(parts).slice(0, count).map(named)

  if (name === '桂花苑') return storyBuildings
  switch (estate.kind) {
    case 'community':
    case 'group':
      return [...numbered(random.int(4, 10), '号楼'), ...some(['南门', '北门', '活动室', '地下车库'], random.int(0, 2))]
    case 'street':
      return [...numbered(random.int(4, 7), '号', random.int(1, 20) * 2, 2), ...some(shopKinds, random.int(1, 4))]
    case 'village':
      return [...villageParts.slice(0, random.int(3, 5)).map(named), ...some(villagePlaces, random.int(2, 4))]
    case 'market':
      return some(marketParts, random.int(4, 6))
    case 'business':
      return [...numbered(random.int(3, 5), '号门'), ...some(['东广场', '西广场', '停车场', '公厕'], 2)]
    case 'office':
      return ['A座', 'B座', '地下停车场', '前广场'].map(named)
    case 'park':
      return [...numbered(random.int(3, 7), '号厂房'), ...some(['大门', '职工宿舍', '变电站'], 2)]
  }
}

/** The grid of the story that the screens tell: 桂花苑, its south gate on the road, and the old name of the estate. */
const storyBuildings: readonly NamedBuilding[] = [
  ...[1, 2, 3, 4, 5, 6].map(number => ({
    name: `桂花苑${number}号楼`,
    aliases: [`桂花苑南区${number}号楼`, `老农机厂院${number}号楼`],
  })),
  { name: '桂花路18号', aliases: ['桂花苑南门'] },
  { name: '桂花社区活动室', aliases: ['桂花苑活动室', '桂花社区居委会'] },
]
