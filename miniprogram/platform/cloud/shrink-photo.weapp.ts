import Taro from '@tarojs/taro'

const longestSide = 1600

export async function shrinkPhoto(localPath: string): Promise<string> {
  const { width, height } = await Taro.getImageInfo({ src: localPath })
  const tooLong = Math.max(width, height) > longestSide
  // WeChat keeps the proportions when one side is given. Encoding anew drops EXIF.
  const side = width >= height ? { compressedWidth: longestSide } : { compressedHeight: longestSide }
  const { tempFilePath } = await Taro.compressImage({ src: localPath, quality: 80, ...(tooLong ? side : {}) })
  return tempFilePath
}
