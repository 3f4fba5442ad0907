import Taro from '@tarojs/taro'

/** A browser has no scanner of its own; the phone's camera opens our links there. */
export const canScan = process.env.TARO_ENV !== 'h5'

/** What the person's camera read; null when they closed it or the device has none. */
export async function scanCode(): Promise<string | null> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode'] })).result
  } catch {
    return null
  }
}
