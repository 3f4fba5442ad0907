import Taro from '@tarojs/taro'
import type * as photos from './photos'
import { refusedBy } from './refusal'

export const choosePhotos: typeof photos.choosePhotos = async most => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sizeType: ['original'] })
    return { photos: tempFiles.map(({ tempFilePath }) => ({ path: tempFilePath })) }
  } catch (error) {
    return refusedBy(error)
  }
}

export const showPhotos: typeof photos.showPhotos = (urls, current) => {
  Taro.previewImage({ urls: [...urls], current }).catch(() => undefined)
}
