import type { Question } from '@shared/forms/question'
import { shownQuestions } from '@shared/forms/shown-questions'
import { sayAnswerProblem } from '@shared/messages/form-words'
import { View } from '@tarojs/components'
import { answersOf, type ChangeValues, type FormProblems, type FormValues } from './form-values'
import { QuestionField } from './question-field'
import './forms.css'

export interface FormFieldsProps {
  readonly questions: readonly Question[]
  readonly values: FormValues
  readonly onChange: ChangeValues
  /** By question; said beside it. */
  readonly problems: FormProblems
  /** Why no photo can be added yet; null when one can. */
  readonly photosWait: string | null
}

/** The questions of a form that are shown to whoever has answered this much. */
export function FormFields({ questions, values, onChange, problems, photosWait }: FormFieldsProps) {
  return (
    <View className="forms">
      {shownQuestions(questions, answersOf(values)).map(asked => {
        const rule = Object.hasOwn(problems, asked.id) ? problems[asked.id] : undefined
        return (
          <QuestionField
            key={`${asked.id}-${asked.kind}`}
            asked={asked}
            values={values}
            onChange={onChange}
            error={rule ? sayAnswerProblem(asked, rule) : null}
            photosWait={photosWait}
          />
        )
      })}
    </View>
  )
}
