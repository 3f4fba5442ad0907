import type { QuestionOf } from '@shared/forms/question'
import { formWords as words } from '@shared/messages/form-page-words'
import { View } from '@tarojs/components'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'

interface RatingFieldProps {
  readonly id: string
  readonly asked: QuestionOf<'rating'>
  readonly value: number | null
  readonly onChange: (value: number | undefined) => void
}

/** Marks from 1 to the highest, as numbers: a number needs no explanation. A second tap takes the mark back. */
export function RatingField({ id, asked, value, onChange }: RatingFieldProps) {
  const marks = Array.from({ length: asked.max }, (_, place) => place + 1)
  return (
    <View id={id} className="forms__rating" ariaLabel={asked.label}>
      <View className="forms__marks">
        {marks.map(mark => (
          <View
            key={mark}
            id={`${id}-${mark}`}
            className={classNames('forms__star', mark === value && 'forms__star--on')}
            aria-checked={mark === value}
            onClick={() => onChange(mark === value ? undefined : mark)}
            {...spoken('radio', words.ratingOf(mark, asked.max))}
          >
            {`${mark}`}
          </View>
        ))}
      </View>
      <View className="small">{words.ratingEnds(asked.max)}</View>
    </View>
  )
}
