import Taro from '@tarojs/taro'
import { draftPrefix, outboxPrefix, storedKeys } from '../storage'
import { keepOnlyFiles } from './kept-files'

/** Removes the pictures that neither a draft nor a waiting act speaks of any more; at launch, when nothing is being taken. */
export function sweepFiles(): Promise<void> {
  const kept = storedKeys()
    .filter(key => key.startsWith(draftPrefix) || key.startsWith(outboxPrefix))
    .map(key => JSON.stringify(Taro.getStorageSync(key)))
    .join()
  return keepOnlyFiles(photoId => kept.includes(photoId))
}
