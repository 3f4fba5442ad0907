import { View } from '@tarojs/components'

export interface HeadingProps {
  readonly title: string
  readonly text: string
}

/** What a page is for, and a sentence about it. */
export const Heading = ({ title, text }: HeadingProps) => (
  <View>
    <View className="title">{title}</View>
    <View className="muted">{text}</View>
  </View>
)
