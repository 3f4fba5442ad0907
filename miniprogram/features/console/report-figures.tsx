import type { MonthFigures } from '@shared/figures/month-figures'
import { rateNames } from '@shared/figures/rates'
import { exclusionWords, rateRuleWords, rateWords, sayMedian, sayShare, timeWords } from '@shared/messages/figure-words'
import { reportWords as words } from '@shared/messages/report-page-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'

interface ReportFiguresProps {
  readonly figures: MonthFigures
  readonly before: MonthFigures
}

const counts = [
  ['registered', words.registered],
  ['answered', words.answered],
  ['answeredInTime', words.answeredInTime],
  ['open', words.open_],
  ['openLate', words.openLate],
  ['reopened', words.reopened],
] as const
const times = ['toRoute', 'toFirstReply', 'toClose'] as const

/** The figures of a month in the order in which they are asked for, each with what it was the month before. */
export function ReportFigures({ figures, before }: ReportFiguresProps) {
  const beforeWas = (value: string) => `${words.before} ${value}`
  const summary = counts.map(([key, name]): Fact => {
    const detail = beforeWas(words.count(before[key]))
    return { id: `figure-${key}`, name, detail, aside: words.count(figures[key]) }
  })
  const medians = times.map((key): Fact => {
    const { work, elapsed } = sayMedian(figures.times[key])
    const detail = `${timeWords.elapsed} ${elapsed}，${words.timeOf(figures.times[key].cases)}`
    return { id: `time-${key}`, name: timeWords[key], detail, aside: `${timeWords.work} ${work}` }
  })
  const { wrongRoute, repeatReporters, supervision, categories } = figures
  const others: readonly Fact[] = [
    {
      id: 'wrong-route',
      name: words.wrongRoute,
      detail: words.ofThese(wrongRoute.numerator, wrongRoute.denominator),
      aside: sayShare(wrongRoute.share),
    },
    {
      id: 'repeat-reporters',
      name: words.repeat,
      detail: words.repeatOf(repeatReporters.repeated, repeatReporters.known),
      aside: `${repeatReporters.repeated}`,
    },
    {
      id: 'supervision',
      name: words.supervision,
      detail: words.supervisionOf(
        supervision.cases,
        supervision.orders,
        supervision.repliedInTime,
        supervision.settled,
      ),
      aside: words.count(supervision.cases),
    },
  ]
  return (
    <>
      <Card title={words.rates}>
        {rateNames.map(name => {
          const { registered, denominator, numerator, share, excluded } = figures.rates[name]
          return (
            <View key={name} id={`rate-${name}`} className="report__rate ruled">
              <View className="row row--between">
                <View className="strong">{rateWords[name]}</View>
                <View className="sub">{sayShare(share)}</View>
              </View>
              <View className="small">
                {`${words.ofThese(numerator, denominator)}，${beforeWas(sayShare(before.rates[name].share))}。${rateRuleWords[name]}`}
              </View>
              <View className="small">
                {excluded.length === 0
                  ? words.noneExcluded(registered)
                  : words.excludedOf(registered, denominator) +
                    excluded.map(({ why, count }) => words.excluded(exclusionWords[why], count)).join('；')}
              </View>
            </View>
          )
        })}
      </Card>
      <View className="report__columns">
        <Card title={words.summary}>
          <FactList facts={summary} />
        </Card>
        <Card title={words.times} aside={timeWords.rule}>
          <FactList facts={[...medians, ...others]} />
        </Card>
        {categories.length > 0 ? (
          <Card title={words.categories}>
            <FactList
              facts={categories.slice(0, 10).map(({ id, name, registered, late }) => ({
                id: `category-${id}`,
                name,
                detail: words.lateIn(late) || null,
                aside: words.count(registered),
              }))}
            />
          </Card>
        ) : null}
      </View>
    </>
  )
}
