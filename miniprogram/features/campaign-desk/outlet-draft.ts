import type { OutletView } from '@shared/campaigns/desk-actions'
import { type OutletDetails, outletDetails } from '@shared/campaigns/outlet'
import { outletWords as words } from '@shared/messages/outlet-words'

type Shift = OutletDetails['shifts'][number]

/** Monday first, as people count the week. */
export const week = [1, 2, 3, 4, 5, 6, 0] as const

/** A new outlet: open on working days, nobody there yet. */
export const emptyOutlet = (orgCode: string): OutletDetails => ({
  name: '',
  address: '',
  phone: '',
  orgCode,
  gridCode: null,
  point: null,
  shifts: [1, 2, 3, 4, 5].map(weekday => ({ weekday, from: '09:00', to: '17:30' })),
  staffIds: [],
  active: true,
})

export function detailsOf({
  outletId: _id,
  revision: _revision,
  staff: _staff,
  ...details
}: OutletView): OutletDetails {
  return details
}

/** The shifts of one day put in place of those it had. */
export const withDay = (shifts: readonly Shift[], weekday: number, of: readonly Omit<Shift, 'weekday'>[]): Shift[] =>
  week.flatMap(day =>
    day === weekday ? of.map(each => ({ ...each, weekday })) : shifts.filter(each => each.weekday === day),
  )

/** Tuesday to Friday as Monday is. */
export function withSameWorkdays(shifts: readonly Shift[]): Shift[] {
  const monday = shifts.filter(each => each.weekday === 1)
  return [2, 3, 4, 5].reduce<Shift[]>((all, weekday) => withDay(all, weekday, monday), [...shifts])
}

/** "08:30–12:00 13:30–18:00 星期一到星期六；09:00–17:00 星期日": days that are alike and follow each other together. */
export function sayHours(shifts: readonly Shift[]): string {
  const runs: { hours: string; from: number; to: number }[] = []
  for (const day of week) {
    const hours = shifts
      .filter(each => each.weekday === day)
      .map(({ from, to }) => `${from}–${to}`)
      .join(' ')
    const last = runs.at(-1)
    if (last && last.hours === hours) last.to = day
    else runs.push({ hours, from: day, to: day })
  }
  const open = runs.filter(({ hours }) => hours !== '')
  if (open.length === 0) return words.noHours
  return open
    .map(({ hours, from, to }) => {
      const days = from === to ? words.weekday[from] : `${words.weekday[from]}到${words.weekday[to]}`
      return `${days} ${hours}`
    })
    .join('；')
}

/** What has to be put right before it can be saved, a sentence each. */
export function outletProblems(details: OutletDetails): readonly string[] {
  const parsed = outletDetails.safeParse(details)
  if (parsed.success) return []
  const say = ([field, place]: readonly PropertyKey[]): string => {
    if (field === 'name') return words.nameMissing
    if (field === 'address') return words.addressMissing
    if (field === 'phone') return words.phoneWrong
    const weekday = details.shifts[Number(place)]?.weekday ?? 1
    return words.hoursWrong(words.weekday[weekday] ?? '')
  }
  return [...new Set(parsed.error.issues.map(({ path }) => say(path)))]
}
