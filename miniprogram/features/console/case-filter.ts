import { type CaseStatus, caseStatuses, openStatuses } from '@shared/cases/case-status'
import { categoryGroups } from '@shared/cases/categories'
import { type CaseFilter, type CaseOrder, caseFilter, caseOrder } from '@shared/figures/case-table'
import { lightName } from '@shared/figures/light-counts'
import type { LocalDate } from '@shared/kernel/local-date'
import { consoleCasesWords as words } from '@shared/messages/console-words'
import { lightWords } from '@shared/messages/figure-words'
import { channelWords, statusWords } from '@shared/messages/register-words'
import type { RouteParams } from '@/platform/routes'
import { readDays, sayDays } from './filter-days'

/** The filter as it stands in the address: names short, values plain. */
export const filterKeys = [
  'light',
  'assignee',
  'days',
  'status',
  'category',
  'channel',
  'lateBy',
  'urgent',
  'supervised',
  'no',
  'order',
] as const
export type FilterKey = (typeof filterKeys)[number]
export type FilterParams = Readonly<Partial<Record<FilterKey, string>>>

/** What the address says; what it says wrongly is left out, as addresses are typed and sent about. */
export function filterOf(params: RouteParams): { readonly filter: CaseFilter; readonly order: CaseOrder } {
  const { light, assignee, days, status, category, channel, lateBy, urgent, supervised, no, order } =
    params as FilterParams
  const between = readDays(days)
  const parts: Record<string, unknown> = {
    light,
    assigneeId: assignee,
    registeredFrom: between?.from,
    registeredTo: between?.to,
    statuses: status && [status],
    categoryId: category,
    channel,
    lateByWorkdays: lateBy && Number(lateBy),
    urgent: urgent && true,
    supervised: supervised && true,
    caseNo: no,
  }
  const valid = Object.entries(parts).filter(
    ([key, value]) => value !== undefined && caseFilter.safeParse({ [key]: value }).success,
  )
  return {
    filter: Object.fromEntries(valid) as CaseFilter,
    order: caseOrder.safeParse(order).data ?? 'due',
  }
}

/** What of an address belongs to the filter. */
export const filterParams = (params: RouteParams): FilterParams =>
  Object.fromEntries(
    filterKeys.flatMap(key => {
      const value = params[key]
      return value ? [[key, value] as const] : []
    }),
  )

export interface FilterChoice {
  readonly value: string
  readonly label: string
  readonly detail?: string
}

export type FilterKind = keyof typeof words.kinds
export const filterKinds = Object.keys(words.kinds) as readonly FilterKind[]

/** What may be chosen under heads that are the same every day and everywhere; a case that is no longer open has no light. */
export const filterChoices: Readonly<Record<Exclude<FilterKind, 'assignee' | 'days'>, readonly FilterChoice[]>> = {
  light: lightName.options.map(value => ({ value, label: lightWords[value] })),
  status: caseStatuses.map((value: CaseStatus) => ({ value, label: statusWords[value] })),
  lateBy: ['1', '3', '5', '10'].map(value => ({ value, label: words.lateBy(Number(value)) })),
  channel: Object.entries(channelWords).map(([value, label]) => ({ value, label })),
  category: categoryGroups.flatMap(group => group.leaves.map(({ id, name }) => ({ value: id, label: name }))),
}

/** One thing beside another: open cases alone have lights and days that they are late by. */
export function withChoice(params: FilterParams, kind: FilterKey, value: string | undefined): FilterParams {
  const { [kind]: _before, ...rest } = params
  const next: FilterParams = value === undefined ? rest : { ...rest, [kind]: value }
  const isEnded = next.status !== undefined && !openStatuses.some(open => open === next.status)
  if (!isEnded) return next
  const { light, lateBy, ...ended } = next
  if (kind === 'status') return ended
  const { status, ...open } = next
  return kind === 'light' || kind === 'lateBy' ? open : { ...ended, status }
}

/** What a chip needs to know to say names and days. */
export interface SaidWith {
  readonly today: LocalDate
  /** null: not known (yet). */
  readonly assigneeName: string | null
}

/** A chosen condition as the chip that takes it away says it. */
export function sayChoice(key: FilterKey, value: string, { today, assigneeName }: SaidWith): string {
  if (key === 'urgent') return words.urgent
  if (key === 'supervised') return words.supervised
  if (key === 'no') return words.caseNo(value)
  if (key === 'order') return words.orders[value as CaseOrder] ?? value
  if (key === 'assignee') return assigneeName === null ? words.assigneeUnnamed : words.assignee(assigneeName)
  if (key === 'days') return sayDays(value, today)
  return filterChoices[key].find(choice => choice.value === value)?.label ?? value
}
