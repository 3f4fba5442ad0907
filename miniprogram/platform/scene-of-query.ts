import { decodeOnce } from './decode-once'

/**
 * The scene in an undecoded page query, or '' when there is none. Two printed forms (wechat-platform: "Grid QR"):
 * `wxacode.getUnlimited` gives `scene`; an ordinary-link code gives `q`, the whole printed address
 * (`https://<domain>/g/<scene>` or `…?scene=<scene>`). Each is decoded exactly once.
 */
export function sceneOfQuery(query: Readonly<Record<string, string | undefined>>): string {
  if (query.scene) return decodeOnce(query.scene)
  if (!query.q) return ''
  const address = decodeOnce(query.q)
  return /\/g\/([^/?#]+)/.exec(address)?.[1] ?? /[?&]scene=([^&#]+)/.exec(address)?.[1] ?? ''
}
