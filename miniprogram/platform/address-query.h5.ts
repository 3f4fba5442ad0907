import { queryOf, type RouteParams } from './routes'

export function keepInAddress(params: RouteParams): void {
  const [page] = location.hash.split('?')
  // The router must not take it for a new page: nothing is pushed, and its state stays.
  history.replaceState(history.state, '', `${page}${queryOf(params)}`)
}
