import { View } from '@tarojs/components'
import './badge.css'

/** Unread count. Ink on card, because red belongs to what is late. */
export function Badge({ count, label }: { readonly count: number; readonly label?: string }) {
  if (count <= 0) return null
  return (
    <View className="badge" ariaLabel={label}>
      {count > 99 ? '99+' : String(count)}
    </View>
  )
}
