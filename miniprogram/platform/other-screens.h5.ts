import { onNetworkChange } from './network'
import type * as screens from './other-screens'
import { currentSide } from './side'

/** A screen as Taro's router knows it; `load` answers its code first, and nothing else happens. */
interface Route {
  readonly path: string
  readonly load: (context: null, params: null) => readonly [Promise<unknown>, null, null]
}

/** The first screen and its questions to the cloud come first. */
const pauseMs = 1500

const ofResidents = /^\/?pages\/(?!dev\/|demo\/)/
const ofWorkers = /^\/?packages\/worker\//

/** Not the station's and the supervisor's: their work is at a desk, and residents never fetch it. */
const isWanted = ({ path }: Route): boolean =>
  ofResidents.test(path) || (currentSide() === 'worker' && ofWorkers.test(path))

const routes = (): readonly Route[] =>
  (window as { __taroAppConfig?: { routes?: readonly Route[] } }).__taroAppConfig?.routes ?? []

/** Safari knows no idle time. */
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act)
  else setTimeout(act)
}

export const fetchOtherScreens: typeof screens.fetchOtherScreens = () => {
  const fetched = new Set<string>()
  let isFetching = false

  const fetchNext = async () => {
    const next = routes().find(each => !fetched.has(each.path) && isWanted(each))
    isFetching = next !== undefined
    if (!next) return
    try {
      await next.load(null, null)[0]
      fetched.add(next.path)
      whenIdle(fetchNext)
    } catch {
      // Again when the network is back, and when the screen is opened.
      isFetching = false
    }
  }
  const begin = () => {
    if (isFetching) return
    isFetching = true
    whenIdle(fetchNext)
  }
  setTimeout(begin, pauseMs)
  onNetworkChange(online => online && begin())
}
