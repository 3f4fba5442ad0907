import type { GridKind } from '../../shared/grids/grid'

/** An invented community: its code is `610999` + street + number, three digits each. */
export interface PlacePlan {
  readonly name: string
  readonly rural: boolean
  /** Estates, markets, villages … one for each grid at least; what the buildings are named after. */
  readonly estates: readonly EstatePlan[]
}

export interface EstatePlan {
  readonly name: string
  readonly kind: GridKind
  readonly aliases?: readonly string[]
}

const e = (kind: GridKind, names: string): EstatePlan[] =>
  names.split(' ').map(each => {
    const [name, ...aliases] = each.split('/')
    return { name: name!, kind, aliases }
  })

export const countyCode = '610999'
export const countyName = '青禾县'

/** Departments of the county that cases are handed to; their codes are those of no street. */
export const departments: readonly { readonly code: string; readonly name: string; readonly desk: string }[] = [
  { code: `${countyCode}901`, name: '城管局', desk: '城管局受理台' },
  { code: `${countyCode}902`, name: '住建局', desk: '住建局受理台' },
  { code: `${countyCode}903`, name: '民政局', desk: '民政局受理台' },
]

/** Streets of 青禾县, a county that does not exist, with their communities. Town first. */
export const streets: readonly { readonly name: string; readonly communities: readonly PlacePlan[] }[] = [
  {
    name: '城关街道',
    communities: [
      {
        name: '南关社区',
        rural: false,
        estates: [
          ...e(
            'community',
            '南关佳苑 粮站家属院/老粮站院 纺织厂家属院/纺织厂老院 锦绣家园 南城花园 供销社家属楼 和顺公寓',
          ),
          ...e('business', '南关步行街/步行街 百汇商场/百汇'),
          ...e('street', '南关正街 县前巷'),
          ...e('office', '南关商务楼'),
          ...e('market', '南关农贸市场/南关菜市场'),
          ...e('community', '清风里'),
        ],
      },
      {
        name: '北街社区',
        rural: false,
        estates: [
          ...e(
            'community',
            '北苑小区 教师新村/教师楼 县一中家属院/一中家属楼 钟楼巷院 福临家园 翠屏小区 邮政家属院 汇景公寓',
          ),
          ...e('business', '钟楼商圈/钟楼'),
          ...e('street', '北正街 文庙街'),
          ...e('office', '青禾大厦'),
          ...e('community', '安居苑 水利局家属院/水利院'),
        ],
      },
      {
        name: '桂花社区',
        rural: false,
        estates: [
          ...e('community', '丹桂里 金桂家园 月桂公寓 桂香小区 木樨苑'),
          ...e('community', '桂花苑北区/桂花苑 桂花苑/桂花苑南区/老农机厂院 桂花新村'),
          ...e('street', '桂花路沿街'),
          ...e('business', '桂花广场'),
          ...e('market', '桂花便民市场/桂花菜市场'),
          ...e('office', '桂苑写字楼'),
          ...e('community', '蟾宫里 银桂花园'),
        ],
      },
    ],
  },
  {
    name: '河东街道',
    communities: [
      {
        name: '柳岸社区',
        rural: false,
        estates: [
          ...e('community', '柳岸人家 水岸名庭 滨河花园/滨河小区 碧波苑 绿洲家园 望河小区'),
          ...e('street', '滨河东路'),
          ...e('park', '河东工业园/工业园'),
          ...e('market', '河东建材市场/建材城'),
          ...e('village', '杨树滩村 上河湾村 沙坪村 石磨坪村 下河湾村'),
        ],
      },
      {
        name: '新渠社区',
        rural: false,
        estates: [
          ...e('community', '新渠佳苑 渠东小区 渠西小区 丰润家园 安置一区/新渠安置房 惠民小区'),
          ...e('market', '新渠汽配城'),
          ...e('park', '新渠物流园/物流园'),
          ...e('village', '渠口村 白杨村 田家坪村 小营村 高台村 北岭村'),
        ],
      },
      {
        name: '东桥社区',
        rural: false,
        estates: [
          ...e('community', '东桥小区 东城国际 彩虹苑 铁路家属院 桥东新居 瑞丰家园'),
          ...e('business', '东桥商贸城'),
          ...e('street', '东桥大街'),
          ...e('village', '枣园村 东沟村 西沟村 槐树坪村 梁家河湾村 青石关村'),
        ],
      },
    ],
  },
  {
    name: '柳林街道',
    communities: [
      {
        name: '柳湾社区',
        rural: false,
        estates: [
          ...e('community', '柳湾小区 柳林新村 杏林苑 林场家属院/林场院 田园新居'),
          ...e('street', '柳林老街'),
          ...e('market', '柳林集贸市场/柳林集'),
          ...e('village', '柳湾村 大坝村 竹园村 马鞍桥村 松树垭村 双水磨村 野鹿坪村'),
        ],
      },
      {
        name: '十里铺村',
        rural: true,
        estates: [
          ...e('village', '十里铺 铺前 铺后 赵家院 王家台子 李家塬 上坪 下坪 水泉沟 磨盘梁 核桃坡'),
          ...e('street', '十里铺街'),
          ...e('park', '十里铺农业园 十里铺茶厂'),
        ],
      },
      {
        name: '梨花沟村',
        rural: true,
        estates: [
          ...e('village', '梨花沟口 前梨沟 后梨沟 张家湾 陈家坡 新庄 老庄 龙王庙台 石桥头 板栗园 黄土嘴 八亩坪'),
          ...e('business', '梨花沟游客中心'),
          ...e('group', '梨花沟移民新区'),
        ],
      },
    ],
  },
]
