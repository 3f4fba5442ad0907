import { reportWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Sheet } from '@/components/sheet/sheet'
import { categoryLine } from './category-line'
import { change } from './draft-session'
import type { Report } from './use-report'
import './report.css'

type Categories = NonNullable<Report['categories']>

/** The category: what the words suggest, with the reason, until the resident chooses one by hand. */
export function CategoryPart({ report, onChange }: { readonly report: Report; readonly onChange: () => void }) {
  const { categories, draft, suggestion } = report
  const line = categories && categoryLine(categories, draft.categoryId, suggestion)
  if (!line) return null
  return (
    <Card>
      <View className="report__place">
        <View className="grow report__place-words">
          <View id="category-line">
            {line.label}
            <View className="report__inline strong">{line.name}</View>
          </View>
          <View id="category-why" className="small">
            {line.why}
          </View>
        </View>
        <Button small id="change-category" kind="quiet" label={reportWords.changeCategory} onTap={onChange} />
      </View>
    </Card>
  )
}

interface CategorySheetProps {
  readonly categories: Categories
  readonly chosen: string | null
  readonly onClose: () => void
}

export function CategorySheet({ categories, chosen, onClose }: CategorySheetProps) {
  const choose = (categoryId: string) => {
    change({ kind: 'category', categoryId })
    onClose()
  }
  return (
    <Sheet id="category-sheet" title={reportWords.categorySheet} onClose={onClose}>
      <View className="stack">
        {categories.groups.map(group => (
          <View key={group.name}>
            <View className="small">{group.name}</View>
            <ChoiceChips
              id="category"
              label={group.name}
              choices={group.leaves.map(leaf => ({ value: leaf.id, label: leaf.name }))}
              value={chosen ?? categories.defaultCategoryId}
              onChange={choose}
            />
          </View>
        ))}
      </View>
    </Sheet>
  )
}
