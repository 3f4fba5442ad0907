import Taro from '@tarojs/taro'
import { shrinkPhoto } from '../cloud/shrink-photo'
import type * as files from './kept-files'

/** Ids are letters and digits, so they are names of files as they are. */
const start = 'photo-'

const folder = (): string => String(Taro.env.USER_DATA_PATH)
const pathOf = (photoId: string): string => `${folder()}/${start}${photoId}.jpg`

export const keepFile: typeof files.keepFile = async (photoId, localPath) => {
  try {
    Taro.getFileSystemManager().copyFileSync(await shrinkPhoto(localPath), pathOf(photoId))
    return true
  } catch {
    // WeChat gives 200 MB; beyond that the photo goes on as long as the app is open.
    return false
  }
}

export const keptFile: typeof files.keptFile = async photoId => {
  try {
    Taro.getFileSystemManager().accessSync(pathOf(photoId))
    return pathOf(photoId)
  } catch {
    return null
  }
}

export const keepOnlyFiles: typeof files.keepOnlyFiles = async isWanted => {
  try {
    const manager = Taro.getFileSystemManager()
    for (const name of manager.readdirSync(folder())) {
      const isOurs = name.startsWith(start)
      if (isOurs && !isWanted(name.slice(start.length, -'.jpg'.length))) manager.unlinkSync(`${folder()}/${name}`)
    }
  } catch {
    // What could not be removed now is removed at another start.
  }
}
