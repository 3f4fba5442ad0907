import { type RouteName, urlOf } from './routes'

/** In a browser: starts the app anew on a page, so that nothing read as somebody else stays in memory. */
export function openFresh(name: RouteName): void {
  window.history.replaceState(null, '', `/#${urlOf(name)}`)
  window.location.reload()
}
