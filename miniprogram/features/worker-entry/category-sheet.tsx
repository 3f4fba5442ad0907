import { entryWords as words } from '@shared/messages/quick-entry-words'
import { View } from '@tarojs/components'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Sheet } from '@/components/sheet/sheet'
import type { Categories } from './entry-form'

export interface CategorySheetProps {
  readonly categories: Categories
  readonly value: string
  readonly onChoose: (categoryId: string) => void
  readonly onClose: () => void
}

export function CategorySheet({ categories, value, onChoose, onClose }: CategorySheetProps) {
  return (
    <Sheet id="sheet-category" title={words.categorySheet} onClose={onClose}>
      {categories.groups.map(({ name, leaves }) => (
        <View key={name}>
          <View className="strong">{name}</View>
          <ChoiceChips
            id={`category-${name}`}
            label={name}
            choices={leaves.map(leaf => ({ value: leaf.id, label: leaf.name }))}
            value={value}
            onChange={onChoose}
          />
        </View>
      ))}
    </Sheet>
  )
}

/** "市政设施 · 路灯", or the bare id of a category that is no longer offered. */
export function categoryName(categories: Categories, id: string): string {
  for (const { name, leaves } of categories.groups) {
    const leaf = leaves.find(each => each.id === id)
    if (leaf) return leaf.name === name ? name : `${name} · ${leaf.name}`
  }
  return id
}
