/** WeChat gives a mini-program 10 MB. */
const limitBytes = 10 * 1024 * 1024

/** `wx` storage of one device; it outlives the app, as on a phone. */
export function storageOf(kept: Map<string, string>) {
  const size = () => [...kept].reduce((sum, [key, value]) => sum + key.length + value.length, 0)
  return {
    getStorageSync: (key: string): unknown => {
      const text = kept.get(key)
      return text === undefined ? '' : JSON.parse(text)
    },
    setStorageSync: (key: string, value: unknown) => {
      const text = JSON.stringify(value)
      if (size() + text.length > limitBytes) throw new Error('setStorageSync:fail exceed storage max size 10Mb')
      kept.set(key, text)
    },
    removeStorageSync: (key: string) => void kept.delete(key),
    clearStorageSync: () => kept.clear(),
    getStorageInfoSync: () => ({
      keys: [...kept.keys()],
      currentSize: Math.ceil(size() / 1024),
      limitSize: limitBytes / 1024,
    }),
  }
}
