import { accountWords } from '@shared/messages/account'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { changeScreenSettings, type ScreenSettings, useHostLook } from '@/platform/theme'

const themes: readonly { readonly value: ScreenSettings['theme']; readonly label: string }[] = [
  { value: 'system', label: accountWords.themeSystem },
  { value: 'light', label: accountWords.themeLight },
  { value: 'dark', label: accountWords.themeDark },
]

/** Elder mode and colours; both follow the phone until the person chooses. */
export function LookPart() {
  const { elder, settings } = useHostLook()
  return (
    <Card title={accountWords.lookHeading}>
      <SwitchRow
        id="elder"
        title={accountWords.elder}
        detail={accountWords.elderWhy}
        on={elder}
        onChange={on => changeScreenSettings({ elder: on ? 'on' : 'off' })}
      />
      <View className="rule" />
      <View>{accountWords.theme}</View>
      <ChoiceChips
        id="theme"
        label={accountWords.theme}
        choices={themes}
        value={settings.theme}
        onChange={theme => changeScreenSettings({ theme })}
      />
    </Card>
  )
}
