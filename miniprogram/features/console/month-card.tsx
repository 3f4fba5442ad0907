import { figureActions } from '@shared/figures/actions'
import { rateNames } from '@shared/figures/rates'
import { type Instant, localDateOf } from '@shared/kernel/local-date'
import { consoleHomeWords as words } from '@shared/messages/console-words'
import { rateWords, sayShare } from '@shared/messages/figure-words'
import { reportWords } from '@shared/messages/report-page-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'

interface MonthCardProps {
  readonly scope: string
  readonly at: Instant
}

/** 三率 of this month so far, and the way to what stands behind them. Without them the page is still whole. */
export function MonthCard({ scope, at }: MonthCardProps) {
  const month = localDateOf(at).slice(0, 7)
  const { value } = useAnswer(figureActions.rates, { scope, month })
  if (!value) return null
  return (
    <Card list>
      <View className="late-group__head strong">{words.month}</View>
      {rateNames.map(name => {
        const { share, numerator, denominator } = value.figures.rates[name]
        return (
          <ListRow
            key={name}
            id={`month-${name}`}
            title={rateWords[name]}
            detail={reportWords.ofThese(numerator, denominator)}
            aside={sayShare(share)}
            onTap={() => openPage('consoleReport', { scope, month })}
          />
        )
      })}
    </Card>
  )
}
