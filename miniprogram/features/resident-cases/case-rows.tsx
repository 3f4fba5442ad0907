import { View } from '@tarojs/components'
import { CaseCard } from '@/components/case-card/case-card'
import { openPage } from '@/platform/navigation'
import type { ListedCase } from './case-list'

interface CaseRowsProps {
  readonly heading: string
  readonly cases: readonly ListedCase[]
}

/** One group of own cases; nothing when it is empty. */
export const CaseRows = ({ heading, cases }: CaseRowsProps) =>
  cases.length === 0 ? null : (
    <>
      <View className="section">
        <View>{heading}</View>
        <View className="section__note">{cases.length}</View>
      </View>
      {cases.map(each => (
        <CaseCard
          key={each.id}
          id={`case-${each.id}`}
          title={each.title}
          place={each.place}
          light={each.badge.light}
          lightWords={each.badge.words}
          aside={each.aside ?? undefined}
          onTap={() => openPage('case', { id: each.id })}
        />
      ))}
    </>
  )
