import { landingWords } from '@shared/messages/landing'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { spoken } from '@/components/look/spoken'
import { dial } from '@/platform/phone-call'
import type { LandingView } from './landing-view'
import { PhoneLine } from './phone-line'
import './landing.css'

/** Elder mode: duty, one large call button with the number under the name. */
export function ElderWorkerPart({ view }: { readonly view: LandingView }) {
  const { duty, call } = view
  return (
    <>
      <View className="landing__duty">
        <Icon name="clock" tone="primary" />
        <View className="grow">
          <View className="strong">{duty.now}</View>
          {duty.cover ? <View>{duty.cover}</View> : null}
        </View>
      </View>
      <View
        id="call-worker"
        className="landing__big-call"
        onClick={() => dial(call.phone)}
        {...spoken('button', landingWords.call(call.name, call.shown))}
      >
        <View className="row landing__big-call-who">
          <Icon name="phone" tone="primary" />
          <View className="strong tint">{landingWords.callElder(call.name)}</View>
        </View>
        <View>{call.shown}</View>
      </View>
    </>
  )
}

export const ElderPhones = ({ view }: { readonly view: LandingView }) => (
  <View>
    <PhoneLine id="call-hotline" call={{ ...view.hotline, name: landingWords.alsoCall }} />
    <PhoneLine id="call-supervision" call={view.supervision} />
  </View>
)
