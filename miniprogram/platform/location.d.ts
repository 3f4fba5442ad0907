import type { Refused } from './refusal'

/** A place as the device reports it, in its own coordinate system; the cloud converts. */
export interface DevicePlace {
  readonly position: { readonly longitude: number; readonly latitude: number; readonly system: 'gcj02' | 'wgs84' }
  /** Words for the place, when the person picked it by name. */
  readonly label: string | null
}

/**
 * Where the person is. WeChat shows its own map around the person, and the person confirms the spot (we declare `chooseLocation`
 * only, so no position leaves the phone unconfirmed); a browser asks for its permission and answers in WGS-84.
 */
export function devicePlace(): Promise<DevicePlace | Refused>
