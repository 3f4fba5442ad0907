import Taro from '@tarojs/taro'

/** WeChat hands out randomness only asynchronously, so some is kept in hand. */
const pool: number[] = []
const poolSize = 512

/** Fills the pool; called at launch and again when it runs low. */
export function gatherRandomness(): void {
  if (process.env.TARO_ENV === 'h5') return
  Taro.getRandomValues({ length: poolSize })
    .then(({ randomValues }) => {
      pool.push(...new Uint8Array(randomValues))
    })
    .catch(() => undefined)
}

function randomByte(): number {
  if (process.env.TARO_ENV === 'h5') return crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
  if (pool.length < poolSize / 4) gatherRandomness()
  // Base libraries before 2.15 have no source of randomness; the query code is rate limited on the server as well.
  return pool.pop() ?? Math.floor(Math.random() * 256)
}

/** `length` characters of an alphabet of at most 256, each equally likely. */
export function randomText(alphabet: string, length: number): string {
  const limit = 256 - (256 % alphabet.length)
  let text = ''
  while (text.length < length) {
    const byte = randomByte()
    if (byte < limit) text += alphabet[byte % alphabet.length]
  }
  return text
}
