import type { KeywordRulesInput } from '@shared/categories/keyword-rules'
import { keywordWords as words } from '@shared/messages/keyword-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { leaves, nameOf, type PlacedRule, rulesOf, withNewRule, withoutRule, withRule } from './keywords-draft'
import { RuleForm } from './rule-form'

interface RuleListProps {
  readonly set: KeywordRulesInput
  /** Missing for who may only read. */
  readonly onChange?: (set: KeywordRulesInput) => void
}

const kinds: readonly (string | null)[] = [...leaves.map(each => each.id), null]

/** The words by category; a tap on a group opens it. */
export function RuleList({ set, onChange }: RuleListProps) {
  const [open, setOpen] = useState<number | null>(null)
  const row = (placed: PlacedRule) =>
    open === placed.at && onChange ? (
      <RuleForm
        key={placed.at}
        placed={placed}
        onChange={change => onChange(withRule(set, placed.at, change))}
        onRemove={() => {
          setOpen(null)
          onChange(withoutRule(set, placed.at))
        }}
        onClose={() => setOpen(null)}
      />
    ) : (
      <ListRow
        key={placed.at}
        id={`rule-row-${placed.at}`}
        strong={false}
        title={sayRule(placed)}
        onTap={onChange ? () => setOpen(placed.at) : undefined}
      />
    )
  return (
    <>
      {kinds.map(categoryId => {
        const placed = rulesOf(set, categoryId)
        if (placed.length === 0 && !onChange) return null
        return (
          <Card key={categoryId ?? 'complexity'} id={`words-${categoryId ?? 'complexity'}`} title={nameOf(categoryId)}>
            {placed.map(row)}
            {onChange ? (
              <View>
                <Button
                  id={`add-${categoryId ?? 'complexity'}`}
                  small
                  kind="quiet"
                  label={categoryId === null ? words.addComplexity : words.add(nameOf(categoryId))}
                  onTap={() => {
                    setOpen(set.rules.length)
                    onChange(withNewRule(set, categoryId))
                  }}
                />
              </View>
            ) : null}
          </Card>
        )
      })}
    </>
  )
}

const sayRule = ({ rule }: PlacedRule): string =>
  rule.categoryId === null && rule.complexity
    ? words.rowComplexity(rule.complexity, rule.words)
    : words.row(rule.weight, rule.words)
