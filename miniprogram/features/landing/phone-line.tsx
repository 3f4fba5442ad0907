import { View } from '@tarojs/components'
import { spoken } from '@/components/look/spoken'
import { dial } from '@/platform/phone-call'
import type { CallView } from './landing-view'
import './landing.css'

/** A named number; one tap opens the dialler. */
export const PhoneLine = ({ id, call }: { readonly id: string; readonly call: CallView }) => (
  <View
    id={id}
    className="landing__phone"
    onClick={() => dial(call.phone)}
    {...spoken('button', `${call.name} ${call.shown}`)}
  >
    <View className="small">{call.name}</View>
    <View className="strong">{call.shown}</View>
  </View>
)
