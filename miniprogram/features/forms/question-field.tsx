import type { AnswerValue } from '@shared/forms/answers'
import type { Question } from '@shared/forms/question'
import { answerTo } from '@shared/forms/shown-questions'
import { formWords as words } from '@shared/messages/form-page-words'
import { DateField } from '@/components/date-field/date-field'
import { TextArea } from '@/components/text-field/text-area'
import { TextField } from '@/components/text-field/text-field'
import { ChoiceList } from './choice-list'
import { type ChangeValues, type FormValues, withAnswer, withPhotos } from './form-values'
import { NumberAnswer } from './number-answer'
import { PhotoAnswer } from './photo-answer'
import { QuestionFrame } from './question-frame'
import { RatingField } from './rating-field'

/** Up to so many characters fit into one line. */
const oneLine = 40

interface QuestionFieldProps {
  readonly asked: Question
  readonly values: FormValues
  readonly onChange: ChangeValues
  readonly error: string | null
  readonly photosWait: string | null
}

/** One question with what it is answered in. */
export function QuestionField({ asked, values, onChange, error, photosWait }: QuestionFieldProps) {
  const id = `answer-${asked.id}`
  const value = answerTo(values.answers, asked.id)
  const set = (next: AnswerValue | undefined) => onChange(before => withAnswer(before, asked.id, next))
  const typed = typeof value === 'string' ? value : ''
  const line = {
    ...{ id, label: asked.label, error, value: typed },
    hint: asked.help ?? undefined,
    optional: asked.required ? undefined : words.optional,
    onChange: (text: string) => set(text === '' ? undefined : text),
  }
  switch (asked.kind) {
    case 'text':
      if (asked.max <= oneLine) return <TextField {...line} maxLength={asked.max} />
      return (
        <QuestionFrame asked={asked} error={error}>
          <TextArea
            hideLabel
            id={id}
            label={asked.label}
            value={typed}
            onChange={line.onChange}
            maxLength={asked.max}
          />
        </QuestionFrame>
      )
    case 'phone':
      return <TextField {...line} kind="phone" maxLength={20} />
    case 'number':
      return <NumberAnswer line={line} asked={asked} value={value} onChange={set} />
    case 'date':
      return (
        <QuestionFrame asked={asked} error={error}>
          <DateField
            id={id}
            label={asked.label}
            min={asked.min}
            max={asked.max}
            value={typed === '' ? null : typed}
            onChange={day => set(day ?? undefined)}
          />
        </QuestionFrame>
      )
    case 'single':
    case 'multi':
      return (
        <QuestionFrame asked={asked} error={error}>
          <ChoiceList id={id} asked={asked} value={value} onChange={set} />
        </QuestionFrame>
      )
    case 'rating':
      return (
        <QuestionFrame asked={asked} error={error}>
          <RatingField id={id} asked={asked} value={typeof value === 'number' ? value : null} onChange={set} />
        </QuestionFrame>
      )
    case 'photo':
      return (
        <QuestionFrame asked={asked} error={error}>
          <PhotoAnswer
            asked={asked}
            first={values.photos[asked.id] ?? []}
            wait={photosWait}
            onChange={photos => onChange(before => withPhotos(before, asked.id, photos))}
          />
        </QuestionFrame>
      )
  }
}
