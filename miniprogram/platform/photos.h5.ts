import { openPhotoViewer } from './photo-viewer'
import type * as photos from './photos'

/** Taro's own chooser and viewer would add a carousel library of 200 kB to the first screens. */
export const choosePhotos: typeof photos.choosePhotos = most =>
  new Promise(resolve => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = most > 1
    input.hidden = true
    const finish = (answer: Awaited<ReturnType<typeof choosePhotos>>) => {
      input.remove()
      resolve(answer)
    }
    input.addEventListener('cancel', () => finish({ refused: 'cancelled' }))
    input.addEventListener('change', () =>
      finish({ photos: [...(input.files ?? [])].slice(0, most).map(file => ({ path: URL.createObjectURL(file) })) }),
    )
    document.body.append(input)
    input.click()
  })

export const showPhotos: typeof photos.showPhotos = (urls, current) =>
  openPhotoViewer(urls, Math.max(0, urls.indexOf(current)))
