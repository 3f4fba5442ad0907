import { pastLayers } from './back-closes'
import { queryOf, type RouteParams } from './routes'

export function keepInAddress(params: RouteParams): void {
  // A layer stands on an entry of its own, which goes with it: the page's own entry is the one to be changed.
  pastLayers(() => {
    const [page] = location.hash.split('?')
    // The router must not take it for a new page: nothing is pushed, and its state stays.
    history.replaceState(history.state, '', `${page}${queryOf(params)}`)
  })
}
