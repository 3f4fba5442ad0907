import type { Complexity } from '../deadlines/policy'

/** A paper that an errand needs (product.md B.14). Ids are stored with cases: never rename or reuse one. */
export interface Material {
  readonly id: string
  readonly name: string
  /** Original, copy, how many: what to look out for. */
  readonly hint?: string
}

/** One thing a reporter may choose. The complexity class decides the promise (product.md B.1, C.1). */
export interface Category {
  readonly id: string
  readonly name: string
  readonly complexity: Complexity
  /** About the people who work here: goes past the worker to the desk above (product.md B.12). */
  readonly aboutStaff?: boolean
  /** Everybody on the spot can see it, so neighbours may be told that it was reported and join (product.md B.4). */
  readonly inPublic?: boolean
  /** 全程代办: what the resident hands over (product.md B.14). */
  readonly materials?: readonly Material[]
}

export interface CategoryGroup {
  readonly name: string
  readonly leaves: readonly Category[]
}

const leaf = (id: string, name: string, complexity: Complexity): Category => ({ id, name, complexity })
const inPublic = (id: string, name: string): Category => ({ ...leaf(id, name, 'normal'), inPublic: true })

const idCard: Material = { id: 'idCard', name: '身份证', hint: '原件，核对后当面退' }
const household: Material = { id: 'household', name: '户口本', hint: '首页和本人页' }
const photo = (count: number): Material => ({ id: 'photo', name: '一寸照片', hint: `${count} 张，近期免冠` })

/** The shipped tree. Ids are stored with cases: never rename or reuse one. */
export const categoryGroups: readonly CategoryGroup[] = [
  {
    name: '身边的事',
    leaves: [
      inPublic('sanitation', '环境卫生'),
      inPublic('facility', '市政设施'),
      inPublic('safety', '平安建设'),
      inPublic('fire', '消防安全'),
      inPublic('hazard', '隐患'),
    ],
  },
  {
    name: '邻里和家里',
    leaves: [
      leaf('dispute', '矛盾纠纷', 'complex'),
      leaf('care', '老人、孩子、困难家庭', 'normal'),
      leaf('help', '求助', 'normal'),
    ],
  },
  {
    name: '问一问、提一提',
    leaves: [
      leaf('inquiry', '咨询', 'inquiry'),
      leaf('suggestion', '建议', 'normal'),
      leaf('complaint', '投诉', 'complex'),
      { ...leaf('conduct', '工作人员作风', 'complex'), aboutStaff: true },
    ],
  },
  {
    name: '业务办理',
    leaves: [
      leaf('install', '装机', 'normal'),
      inPublic('fault', '故障报修'),
      leaf('renewal', '续费', 'inquiry'),
      leaf('outlet', '网点服务', 'inquiry'),
    ],
  },
  {
    name: '代办',
    leaves: [
      { ...leaf('errandSenior', '老年优待证', 'normal'), materials: [idCard, household, photo(2)] },
      {
        ...leaf('errandMedical', '医保报销', 'complex'),
        materials: [
          idCard,
          { id: 'medicalCard', name: '医保卡', hint: '原件或社保卡' },
          { id: 'invoice', name: '医疗发票', hint: '原件，盖章' },
          { id: 'costList', name: '费用清单', hint: '医院盖章' },
          { id: 'diagnosis', name: '诊断证明', hint: '住院的带出院小结' },
          { id: 'bankCard', name: '银行卡复印件', hint: '本人的，写上开户行' },
        ],
      },
      {
        ...leaf('errandResidence', '居住证明', 'normal'),
        materials: [idCard, { id: 'home', name: '房产证或租房合同', hint: '复印件也行' }],
      },
      {
        ...leaf('errandOther', '别的代办', 'normal'),
        materials: [idCard, { id: 'papers', name: '要办的材料', hint: '带上手头有的，当面看缺什么' }],
      },
    ],
  },
  { name: '其他', leaves: [leaf('other', '其他', 'normal')] },
]

/** What a report is when the reporter chose nothing. */
export const defaultCategoryId = 'other'

const byId = new Map(categoryGroups.flatMap(group => group.leaves.map(each => [each.id, { ...each, group }] as const)))

/** The category of an id, with its group; undefined when the id is unknown. */
export const categoryOf = (id: string): (Category & { readonly group: CategoryGroup }) | undefined => byId.get(id)
