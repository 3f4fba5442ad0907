import Taro from '@tarojs/taro'

/** WeChat alone lets an app open its permission page; in a browser the person finds it beside the address. */
export const canOpenPermissionSettings: boolean = process.env.TARO_ENV === 'weapp'

export const openPermissionSettings = (): void => {
  Taro.openSetting().catch(() => undefined)
}
