import { View } from '@tarojs/components'
import { spoken } from '../look/spoken'
import './error-summary.css'

/** What must be put right before it can go on, all at once, above the form. */
export function ErrorSummary({ title, problems }: { readonly title: string; readonly problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <View id="error-summary" className="error-summary" {...spoken('alert', title)}>
      <View className="strong">{title}</View>
      {problems.map(problem => (
        <View key={problem}>{problem}</View>
      ))}
    </View>
  )
}
