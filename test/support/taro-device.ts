const stored = new Map<string, unknown>()

/** What screens in tests need of a device: a storage, randomness, and a network that is there. */
export default {
  getStorageSync: (key: string): unknown => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => {
    stored.set(key, JSON.parse(JSON.stringify(value)))
  },
  removeStorageSync: (key: string): void => {
    stored.delete(key)
  },
  getStorageInfoSync: () => ({ keys: [...stored.keys()] }),
  getRandomValues: async ({ length }: { length: number }) => ({
    randomValues: globalThis.crypto.getRandomValues(new Uint8Array(length)).buffer,
  }),
  getNetworkType: ({ success }: { success: (type: { networkType: string }) => void }) =>
    success({ networkType: 'wifi' }),
  onNetworkStatusChange: () => undefined,
}
