import Taro from '@tarojs/taro'
import type * as location from './location'
import { refusedBy } from './refusal'

export const devicePlace: typeof location.devicePlace = async () => {
  try {
    const { longitude, latitude, name, address } = await Taro.chooseLocation({})
    return {
      position: { longitude: Number(longitude), latitude: Number(latitude), system: 'gcj02' },
      label: name || address || null,
    }
  } catch (error) {
    return refusedBy(error)
  }
}
