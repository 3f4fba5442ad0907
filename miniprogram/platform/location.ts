import Taro from '@tarojs/taro'
import { type Refused, refusedBy } from './refusal'

/** A place as the device reports it, in its own coordinate system; the cloud converts. */
export interface DevicePlace {
  readonly position: { readonly longitude: number; readonly latitude: number; readonly system: 'gcj02' | 'wgs84' }
  /** Words for the place, when the person picked it by name. */
  readonly label: string | null
}

const patienceMs = 10_000

/**
 * Where the person is. WeChat shows its own map around the person, and the person confirms the spot (we declare `chooseLocation`
 * only, so no position leaves the phone unconfirmed); a browser asks for its permission and answers in WGS-84.
 */
export function devicePlace(): Promise<DevicePlace | Refused> {
  return process.env.TARO_ENV === 'h5' ? placeOfBrowser() : placePickedInWeChat()
}

async function placePickedInWeChat(): Promise<DevicePlace | Refused> {
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

function placeOfBrowser(): Promise<DevicePlace | Refused> {
  if (!('geolocation' in navigator)) return Promise.resolve({ refused: 'unavailable' })
  return new Promise(resolve => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          position: { longitude: coords.longitude, latitude: coords.latitude, system: 'wgs84' },
          label: null,
        }),
      error => resolve({ refused: error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: 60_000 },
    )
  })
}
