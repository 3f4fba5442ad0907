import type { Question } from '@shared/forms/question'
import { formWords as words } from '@shared/messages/form-page-words'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './forms.css'

interface QuestionFrameProps {
  readonly asked: Pick<Question, 'label' | 'help' | 'required'>
  readonly error: string | null
  readonly children: ReactNode
}

/** What is asked, help, and what is wrong with the answer, above what it is answered in; as fields for text have it. */
export const QuestionFrame = ({ asked, error, children }: QuestionFrameProps) => (
  <View className="forms__question">
    <View>
      {asked.label}
      {asked.required ? null : <View className="forms__optional">{words.optional}</View>}
    </View>
    {asked.help ? <View className="small">{asked.help}</View> : null}
    {error ? <View className="strong">{error}</View> : null}
    {children}
  </View>
)
