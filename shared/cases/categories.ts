import type { Complexity } from '../deadlines/policy'

/** One thing a reporter may choose. The complexity class decides the promise (product.md B.1, C.1). */
export interface Category {
  readonly id: string
  readonly name: string
  readonly complexity: Complexity
  /** About the people who work here: goes past the worker to the desk above (product.md B.12). */
  readonly aboutStaff?: boolean
}

export interface CategoryGroup {
  readonly name: string
  readonly leaves: readonly Category[]
}

const leaf = (id: string, name: string, complexity: Complexity): Category => ({ id, name, complexity })

/** The shipped tree. Ids are stored with cases: never rename or reuse one. */
export const categoryGroups: readonly CategoryGroup[] = [
  {
    name: '身边的事',
    leaves: [
      leaf('sanitation', '环境卫生', 'normal'),
      leaf('facility', '市政设施', 'normal'),
      leaf('safety', '平安建设', 'normal'),
      leaf('fire', '消防安全', 'normal'),
      leaf('hazard', '隐患', 'normal'),
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
      leaf('fault', '故障报修', 'normal'),
      leaf('renewal', '续费', 'inquiry'),
      leaf('outlet', '网点服务', 'inquiry'),
    ],
  },
  { name: '其他', leaves: [leaf('other', '其他', 'normal')] },
]

/** What a report is when the reporter chose nothing. */
export const defaultCategoryId = 'other'

const byId = new Map(categoryGroups.flatMap(group => group.leaves.map(each => [each.id, { ...each, group }] as const)))

/** The category of an id, with its group; undefined when the id is unknown. */
export const categoryOf = (id: string): (Category & { readonly group: CategoryGroup }) | undefined => byId.get(id)
