import { codeIn } from '@shared/people/access-codes'
import { type RouteParams, urlOf } from './routes'

/** The page that a link of an invitation (`/j/…`) or of a console (`/s/…`) opens; null for any other path. */
export function linkedPage(path: string): string | null {
  const invitation = path.startsWith('/j/') ? codeIn(path, 'j') : null
  if (invitation) return urlOf('join', { code: invitation })
  const scan = path.startsWith('/s/') ? codeIn(path, 's') : null
  return scan ? urlOf('confirmSignIn', { code: scan }) : null
}

/** In a browser such a link is an address of its own: it is made that of the page before the app looks at it. */
export function openLinkedPage({ location, history }: Pick<Window, 'location' | 'history'>): void {
  const page = linkedPage(location.pathname)
  if (page) history.replaceState(history.state, '', `/#${page}`)
}

/** The code with which a page was opened: its own parameter, or in WeChat the whole link as `q`. */
export const codeOfPage = ({ code, q }: RouteParams, kind: 'j' | 's'): string | null => codeIn(code ?? q ?? '', kind)

/** The link of a code. In a browser it opens this site; WeChat has no address of ours, so there the code stands alone. */
export const linkOfCode = (code: string, kind: 'j' | 's'): string =>
  process.env.TARO_ENV === 'h5' ? `${window.location.origin}/${kind}/${code}` : code
