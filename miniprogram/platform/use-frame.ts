import { useDidShow } from '@tarojs/taro'
import { paintFrame } from './theme'

/** WeChat resets its bars for every page that is opened or returned to; each page paints them when it is shown. */
export const useFrame = (): void => useDidShow(() => paintFrame())
