import type { Role } from '../people/person'

declare const GEZI_PROFILE: 'governance' | 'marketing' | undefined

/** Words that differ between a governance and a marketing deployment; everything else is the same sentence for both. */
interface Terms {
  readonly worker: string
  readonly leader: string
  /** AB岗: who covers the owner's leave. */
  readonly deputy: string
  readonly resident: string
  /** The desk of the lowest organisation node. */
  readonly desk: string
  readonly roles: Readonly<Record<Role, string>>
}

const common = {
  handler: '职能部门',
  supervisor: '督办员',
  outlet_staff: '网点核销员',
  organiser: '活动组织者',
  admin: '管理员',
} as const

const termsByProfile: Readonly<Record<'governance' | 'marketing', Terms>> = {
  governance: {
    worker: '网格员',
    leader: '网格长',
    deputy: 'AB 岗',
    resident: '居民',
    desk: '社区工作站',
    roles: { resident: '居民', worker: '网格员', leader: '网格长', station: '社区工作站', ...common },
  },
  marketing: {
    worker: '客户经理',
    leader: '片区经理',
    deputy: 'AB 岗',
    resident: '客户',
    desk: '支行',
    roles: { resident: '客户', worker: '客户经理', leader: '片区经理', station: '支行', ...common },
  },
}

/** The words of this build. Outside a build (functions, tests) they are those of a governance deployment. */
export const terms: Terms =
  termsByProfile[typeof GEZI_PROFILE === 'undefined' ? 'governance' : (GEZI_PROFILE ?? 'governance')]

export const roleName = (role: Role): string => terms.roles[role]
