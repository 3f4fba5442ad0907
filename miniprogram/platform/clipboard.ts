import Taro from '@tarojs/taro'
import { type Refused, refusedBy } from './refusal'

/** Copies text; WeChat shows its own short notice, a browser shows none. */
export async function copyText(text: string): Promise<{ readonly copied: true } | Refused> {
  try {
    await Taro.setClipboardData({ data: text })
    return { copied: true }
  } catch (error) {
    return refusedBy(error)
  }
}
