import type { FormContent } from '@shared/forms/form'
import { formWords as words } from '@shared/messages/form-page-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { FormFields } from './form-fields'
import { nothingFilled } from './form-values'

/** A form that is still being made, to be tried out: conditions work, nothing is kept. */
export function FormPreview({ content }: { readonly content: FormContent }) {
  const [values, setValues] = useState(nothingFilled)
  return (
    <View className="stack">
      <View className="title">{content.title}</View>
      {content.intro ? <View className="prose">{content.intro}</View> : null}
      <FormFields
        questions={content.questions}
        values={values}
        onChange={setValues}
        problems={{}}
        photosWait={words.photosInPreview}
      />
    </View>
  )
}
