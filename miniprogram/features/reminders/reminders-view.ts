import { reminderWords as words } from '@shared/messages/reminder-words'
import type { OwnChannels } from '@shared/push/actions'
import type { Fact } from '@/components/fact-list/fact-list'

/** What the host of the app can do: a browser cannot ask for anything, an old WeChat not for 用工关系. */
export interface Host {
  readonly inBrowser: boolean
  readonly knowsEmployees: boolean
}

/** Each channel with its state in words, best first. */
export function channelFacts({ employee, wecom, quotas, employeeTemplateIds }: OwnChannels): readonly Fact[] {
  const left = quotas.reduce((sum, each) => sum + each.left, 0)
  const isSetUp = employeeTemplateIds.length > 0 || employee !== null
  return [
    ...(isSetUp ? [{ id: 'channel-employee', name: words.employee, detail: null, aside: sayEmployee(employee) }] : []),
    {
      id: 'channel-wecom',
      name: words.wecom,
      detail: wecom ? null : words.wecomOff,
      aside: wecom ? words.wecomOn : '—',
    },
    {
      id: 'channel-subscribe',
      name: words.subscribe,
      detail: left > 0 ? null : words.quotaNoneWhy,
      aside: left > 0 ? words.quota(left) : words.quotaNone,
    },
  ]
}

function sayEmployee(employee: OwnChannels['employee']): string {
  if (!employee) return words.employeeNever
  const { state } = employee
  if (state === 'bound') return words.employeeBound
  return state === 'refused' ? words.employeeRefused : words.employeeOff
}

/** Why nothing can be switched on here; null when it can. */
export function whyNot({ employeeTemplateIds }: OwnChannels, { inBrowser, knowsEmployees }: Host): string | null {
  if (inBrowser) return words.browser
  if (employeeTemplateIds.length === 0) return words.notSetUp
  return knowsEmployees ? null : words.oldWechat
}
