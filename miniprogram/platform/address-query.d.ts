import type { RouteParams } from './routes'

/** Writes what was chosen into the address of the page that is shown, so that it survives reloading and can be sent on. */
export declare function keepInAddress(params: RouteParams): void
