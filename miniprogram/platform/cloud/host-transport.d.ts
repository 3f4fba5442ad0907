import type { Transport } from './transport'

/** `wx.cloud` in WeChat (`host-transport.weapp.ts`), CloudBase's js-sdk in the browser (`host-transport.h5.ts`). */
export const hostTransport: Transport
