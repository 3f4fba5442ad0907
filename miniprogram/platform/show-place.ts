import type { Position } from '@shared/kernel/fields'
import Taro from '@tarojs/taro'

/** WeChat opens its own map for the way there; a browser has none without a key of a map vendor. */
export const canShowPlace = process.env.TARO_ENV === 'weapp'

/** `point` in GCJ-02, which is what WeChat's map speaks. */
export const showPlace = ({ longitude, latitude }: Position, name: string): void => {
  Taro.openLocation({ longitude, latitude, name }).catch(() => undefined)
}
