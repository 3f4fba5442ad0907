import type { RouteParams } from './routes'

/** A page of WeChat has no address that can be changed. */
export const keepInAddress = (_params: RouteParams): void => undefined
