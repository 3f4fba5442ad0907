import { viewerWords } from '@shared/messages/photo-viewer'

const frameStyle = `position:fixed;inset:0;z-index:100;display:flex;flex-direction:column;background:#000;color:#fff;border:0;
width:100%;height:100%;max-width:none;max-height:none;padding:0;margin:0;font:400 18px/1.5 sans-serif`
const buttonStyle = 'flex:1;min-height:60px;background:none;border:0;color:inherit;font:inherit'

/** Photos full screen in a browser: one at a time, closed by the button, Escape or the back gesture of a dialog. */
export function openPhotoViewer(urls: readonly string[], first: number): void {
  let index = first
  const dialog = document.createElement('dialog')
  dialog.setAttribute('style', frameStyle)
  dialog.setAttribute('aria-label', viewerWords.title)
  const photo = document.createElement('img')
  photo.setAttribute('style', 'flex:1;min-height:0;width:100%;object-fit:contain')
  const bar = document.createElement('div')
  bar.setAttribute('style', 'display:flex;padding-bottom:env(safe-area-inset-bottom)')

  const show = (next: number) => {
    index = (next + urls.length) % urls.length
    photo.src = urls[index] ?? ''
    photo.alt = viewerWords.photo(index + 1, urls.length)
  }
  const button = (words: string, act: () => void) => {
    const element = document.createElement('button')
    element.type = 'button'
    element.textContent = words
    element.setAttribute('style', buttonStyle)
    element.addEventListener('click', act)
    return element
  }
  if (urls.length > 1) bar.append(button(viewerWords.previous, () => show(index - 1)))
  bar.append(button(viewerWords.close, () => dialog.close()))
  if (urls.length > 1) bar.append(button(viewerWords.next, () => show(index + 1)))
  dialog.addEventListener('close', () => dialog.remove())
  dialog.append(photo, bar)
  show(first)
  document.body.append(dialog)
  dialog.showModal()
}
