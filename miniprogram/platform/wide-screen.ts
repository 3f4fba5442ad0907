import { getWindowInfo } from '@tarojs/taro'

/** px; the style sheets of the console change at the same width. */
const desk = 1024

/** Whether there is room for a case beside its list. */
export const isWideScreen = (): boolean => getWindowInfo().windowWidth >= desk
