import type { CaseDetail } from '@shared/cases/case-views'
import { categoryOf } from '@shared/cases/categories'
import { categoryActions } from '@shared/categories/actions'
import { suggestComplexity } from '@shared/categories/suggest'
import { complexities } from '@shared/deadlines/policy'
import { complexityHint as words } from '@shared/messages/keyword-words'
import { Notice } from '@/components/notice/notice'
import { useAnswer } from '@/platform/cloud/use-answer'

interface ComplexityHintProps {
  readonly detail: CaseDetail
  readonly onRecategorise: () => void
}

/** For who accepts the case: its words speak of more than its category usually is. Quiet otherwise. */
export function ComplexityHint({ detail, onRecategorise }: ComplexityHintProps) {
  const asks = detail.status === 'dispatched' && detail.acts.includes('recategorise')
  const { value } = useAnswer(categoryActions.rules, asks ? {} : null, 'category-rules')
  const said = asks && value ? suggestComplexity(detail.text, value.rules) : null
  const usual = categoryOf(detail.category.id)?.complexity ?? 'normal'
  if (!said || complexities.indexOf(said.complexity) <= complexities.indexOf(usual)) return null
  return (
    <Notice
      icon="clock"
      title={words.title(said.complexity)}
      text={words.why(said.words)}
      action={{ id: 'complexity-hint', label: words.change, onTap: onRecategorise }}
    />
  )
}
