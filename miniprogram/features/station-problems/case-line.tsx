import type { CaseCard } from '@shared/cases/case-views'
import { localDateOf } from '@shared/kernel/local-date'
import { sayDay } from '@shared/kernel/say-time'
import { statusWords } from '@shared/messages/register-words'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import './station-problems.css'

export interface CaseLineProps {
  readonly card: CaseCard
  readonly children?: ReactNode
}

/** One case of a list at the desk; its title opens it, what may be done with it stands beside it. */
export const CaseLine = ({ card, children }: CaseLineProps) => (
  <View id={`line-${card.id}`} className="problem-line ruled">
    <View className="grow" onClick={() => openPage('workerCase', { id: card.id })}>
      <View className="strong">{card.title}</View>
      <View className="small">
        {[
          card.placeLabel,
          sayDay(localDateOf(card.createdAt), localDateOf(now())),
          statusWords[card.status],
          card.assigneeName,
        ].join(' · ')}
      </View>
    </View>
    {children ? <View className="row row--wrap">{children}</View> : null}
  </View>
)
