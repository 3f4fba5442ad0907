import type { RulesInput } from '@shared/deadlines/rules-input'
import { rulesWords as words } from '@shared/messages/rules-words'
import { Card } from '@/components/card/card'
import { NumberField } from '@/components/text-field/number-field'

interface UrgentFormProps {
  readonly rules: RulesInput
  readonly onChange: (rules: RulesInput) => void
}

/** When an urgent task that nobody has looked at goes to the deputy. */
export const UrgentForm = ({ rules, onChange }: UrgentFormProps) => (
  <Card title={words.urgent}>
    <NumberField
      id="urgent-unread-minutes"
      label={words.urgentMinutes}
      hint={words.urgentMinutesHint}
      value={rules.urgentUnreadMinutes ?? null}
      onChange={minutes => onChange({ ...rules, urgentUnreadMinutes: minutes ?? Number.NaN })}
    />
  </Card>
)
