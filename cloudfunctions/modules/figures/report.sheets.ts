import type { MonthFigures } from '@shared/figures/month-figures'
import { exclusions, rateNames } from '@shared/figures/rates'
import { hourOf, type Instant, localDateOf } from '@shared/kernel/local-date'
import { exclusionWords, rateRuleWords, rateWords, sayMedian, sayShare, timeWords } from '@shared/messages/figure-words'
import { monthlyReportWords } from '@shared/messages/report-sheet-words'
import type { Sheet } from '../../platform/workbook'
import type { MonthlyReport } from './show-report'

const { sheets, heads, figures: names, sources: said } = monthlyReportWords

type Column = Sheet['columns'][number]

const columnsOf = (all: readonly string[], ...widths: readonly number[]): readonly Column[] =>
  all.map((head, index) => ({ head, width: widths[index] ?? 14 }))
const moment = (at: Instant): string => `${localDateOf(at)} ${hourOf(at).padStart(5, '0')}`

/** `policyName`: what the rules in force call a policy. */
export const reportSheets = (report: MonthlyReport, policyName: (id: string) => string): readonly Sheet[] => [
  summarySheet(report),
  excludedSheet(report),
  placesSheet(report),
  timesSheet(report),
  categoriesSheet(report),
  daysSheet(report),
  sourcesSheet(report, policyName),
]

function summarySheet({ figures, before }: MonthlyReport): Sheet {
  const rates = rateNames.map(name => {
    const { numerator, denominator, share } = figures.rates[name]
    return [rateWords[name], numerator, denominator, sayShare(share), sayShare(before.rates[name].share)]
  })
  const wrong = figures.wrongRoute
  const wrongRow = [
    names.wrongRoute,
    wrong.numerator,
    wrong.denominator,
    sayShare(wrong.share),
    sayShare(before.wrongRoute.share),
  ]
  const counts = countsOf(figures).map(([name, count], index) => [
    name,
    '',
    '',
    count,
    countsOf(before)[index]?.[1] ?? 0,
  ])
  return {
    name: sheets.summary,
    columns: columnsOf([heads.item, heads.numerator, heads.denominator, heads.value, heads.before], 22),
    rows: [...rates, wrongRow, ...counts],
  }
}

const countsOf = (figures: MonthFigures): readonly (readonly [name: string, count: number])[] => [
  [names.registered, figures.registered],
  [names.answered, figures.answered],
  [names.answeredInTime, figures.answeredInTime],
  [names.open, figures.open],
  [names.openLate, figures.openLate],
  [names.satisfied, figures.views.satisfied],
  [names.fair, figures.views.fair],
  [names.unsatisfied, figures.views.unsatisfied],
  [names.reopened, figures.reopened],
  [names.supervisedCases, figures.supervision.cases],
  [names.supervisionOrders, figures.supervision.orders],
  [names.repliedInTime, figures.supervision.repliedInTime],
  [names.settled, figures.supervision.settled],
  [names.repeatReporters, figures.repeatReporters.repeated],
  [names.knownReporters, figures.repeatReporters.known],
]

/** Every reason, also those that took nothing out: a reader sees that they were looked for. */
function excludedSheet({ figures }: MonthlyReport): Sheet {
  const rows = exclusions.map(why => [
    exclusionWords[why],
    ...rateNames.map(name => figures.rates[name].excluded.find(each => each.why === why)?.count ?? 0),
  ])
  return {
    name: sheets.excluded,
    columns: columnsOf([heads.why, ...rateNames.map(name => rateWords[name])], 40),
    rows,
  }
}

function placesSheet({ below }: MonthlyReport): Sheet {
  const rows = below.map(line => [
    line.name,
    line.registered,
    line.answered,
    line.answeredInTime,
    line.openLate,
    line.supervised,
    ...rateNames.map(name => sayShare(line[name])),
  ])
  const { registered, answered, answeredInTime, openLate, supervisedCases } = names
  const all = [heads.place, registered, answered, answeredInTime, openLate, supervisedCases]
  return {
    name: sheets.places,
    columns: columnsOf([...all, ...rateNames.map(name => rateWords[name])], 22),
    rows,
  }
}

function timesSheet({ figures }: MonthlyReport): Sheet {
  const rows = (['toRoute', 'toFirstReply', 'toClose'] as const).map(name => {
    const { work, elapsed } = sayMedian(figures.times[name])
    return [timeWords[name], figures.times[name].cases, work, elapsed]
  })
  return {
    name: sheets.times,
    columns: columnsOf([heads.item, heads.cases, heads.work, heads.elapsed], 22, 10, 18, 18),
    rows,
  }
}

const categoriesSheet = ({ figures }: MonthlyReport): Sheet => ({
  name: sheets.categories,
  columns: columnsOf([heads.category, names.registered, names.late], 22),
  rows: figures.categories.map(({ name, registered, late }) => [name, registered, late]),
})

const daysSheet = ({ figures }: MonthlyReport): Sheet => ({
  name: sheets.days,
  columns: columnsOf([heads.day, names.registered, names.answered]),
  rows: figures.days.map(({ day, registered, answered }) => [day, registered, answered]),
})

function sourcesSheet({ sources }: MonthlyReport, policyName: (id: string) => string): Sheet {
  const lastDay = localDateOf(sources.to - 1)
  const rows = [
    [said.period, said.periodOf(localDateOf(sources.from), lastDay)],
    [said.computedAt, moment(sources.computedAt)],
    [said.calendar, said.calendarOf(sources.calendarVersion, sources.calendarThrough)],
    [said.territory, sources.territoryVersion],
    ...sources.policies.map(({ id, version, cases }) => [said.policy(policyName(id), version), said.cases(cases)]),
    ...rateNames.map(name => [rateWords[name], rateRuleWords[name]]),
    [names.wrongRoute, said.wrongRoute],
    [names.repeatReporters, said.repeat],
    [sheets.times, timeWords.rule],
  ]
  return { name: sheets.sources, columns: columnsOf([heads.item, heads.rule], 28, 80), rows }
}
