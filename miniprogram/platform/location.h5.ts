import type * as place from './location'

const patienceMs = 10_000
/** A position this young is good enough for a grid. */
const freshMs = 60_000

export const devicePlace: typeof place.devicePlace = () => {
  if (!('geolocation' in navigator)) return Promise.resolve({ refused: 'unavailable' })
  return new Promise(resolve => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          position: { longitude: coords.longitude, latitude: coords.latitude, system: 'wgs84' },
          label: null,
        }),
      error => resolve({ refused: error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: freshMs },
    )
  })
}
