import Taro from '@tarojs/taro'

/** Opens the dialler with a number. The person decides there; closing it is no error. */
export function dial(phone: string): void {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${phone}`
    return
  }
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}
