import Taro, { useRouter } from '@tarojs/taro'
import { pastLayers } from './back-closes'
import { decodeOnce } from './decode-once'
import { type RouteName, type RouteParams, routes, urlOf } from './routes'

/** WeChat refuses more than ten pages on the stack. */
const deepest = 10

/** Opens a page on top of this one; `goBack` returns. On a full stack it takes the place of the top page. */
export function openPage(name: RouteName, params?: RouteParams): void {
  const url = urlOf(name, params)
  const open = Taro.getCurrentPages().length < deepest ? Taro.navigateTo : Taro.redirectTo
  pastLayers(() => open({ url }).catch(ignoreDoubleTap))
}

/** Opens a page in place of this one, e.g. after a form was sent. */
export function replacePage(name: RouteName, params?: RouteParams): void {
  pastLayers(() => Taro.redirectTo({ url: urlOf(name, params) }).catch(ignoreDoubleTap))
}

/** Opens a tab: see docs/adr/0004-tab-bar.md. */
export function openTab(name: RouteName): void {
  const pages = Taro.getCurrentPages()
  if (pages.length === 1 && isCurrent(name)) return
  const open = pages.length > 1 ? Taro.reLaunch : Taro.redirectTo
  pastLayers(() => open({ url: urlOf(name) }).catch(ignoreDoubleTap))
}

/** To the page before; to `otherwise` when this page was opened directly (a link, a message). */
export function goBack(otherwise: RouteName = 'home'): void {
  if (Taro.getCurrentPages().length > 1) pastLayers(() => Taro.navigateBack().catch(ignoreDoubleTap))
  else openTab(otherwise)
}

/** The query of this page, decoded. */
export function usePageParams(): RouteParams {
  const { params } = useRouter()
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, value && decodeOnce(value)]))
}

const isCurrent = (name: RouteName): boolean =>
  Taro.getCurrentPages().at(-1)?.route?.replace(/^\//, '').split('?')[0] === routes[name]

/** A second tap while the first still opens its page is refused by WeChat ("routeTimeout", "is not available"): nothing is lost. */
const ignoreDoubleTap = (error: unknown): void => console.warn('navigation refused', error)
