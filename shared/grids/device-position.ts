import type * as z from 'zod/mini'
import type { devicePosition } from '../kernel/fields'
import { gcj02FromWgs84 } from './coordinates'
import type { Point } from './geometry'

/** A place as a device reports it, in the system that everything is stored in. */
export const toGcj02 = ({ longitude, latitude, system }: z.output<typeof devicePosition>): Point =>
  system === 'wgs84' ? gcj02FromWgs84([longitude, latitude]) : [longitude, latitude]
