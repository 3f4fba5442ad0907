import { editorWords as words } from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/card'
import { spoken } from '@/components/look/spoken'
import type { PlanSection } from './plan-notes'

interface SectionCardProps {
  readonly section: PlanSection
  /** What is missing or wrong here, a sentence each. */
  readonly notes: readonly string[]
  readonly children: ReactNode
}

/** One section of the editor, with what is still to be done about it on top. */
export const SectionCard = ({ section, notes, children }: SectionCardProps) => (
  <Card id={`section-${section}`} title={words.sections[section]}>
    <View className="stack">
      {notes.length > 0 ? (
        <View id={`notes-${section}`} className="campaign-desk__notes" {...spoken('status')}>
          {notes.map(note => (
            <View key={note}>{note}</View>
          ))}
        </View>
      ) : null}
      {children}
    </View>
  </Card>
)

/** What every section of the editor is given. */
export interface SectionProps<Plan> {
  readonly plan: Plan
  readonly onChange: (plan: Plan) => void
  readonly notes: readonly string[]
}
