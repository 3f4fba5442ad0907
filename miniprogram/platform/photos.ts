import Taro from '@tarojs/taro'
import { type Refused, refusedBy } from './refusal'

export interface LocalPhoto {
  /** Path or `blob:` address on this device; gone after the app is closed. */
  readonly path: string
}

/** Lets the person take or choose up to `most` photos. */
export async function choosePhotos(most: number): Promise<{ readonly photos: readonly LocalPhoto[] } | Refused> {
  try {
    if (process.env.TARO_ENV === 'h5') {
      const { tempFilePaths } = await Taro.chooseImage({ count: most })
      return { photos: tempFilePaths.map(path => ({ path })) }
    }
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['original'] })
    return { photos: tempFiles.map(({ tempFilePath }) => ({ path: tempFilePath })) }
  } catch (error) {
    return refusedBy(error)
  }
}

/** Shows photos full screen, starting with `current`. */
export const showPhotos = (urls: readonly string[], current: string): void => {
  Taro.previewImage({ urls: [...urls], current }).catch(() => undefined)
}
