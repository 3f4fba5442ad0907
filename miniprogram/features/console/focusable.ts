/** For parts that a keyboard reaches, in a browser. */
export const focusable = process.env.TARO_ENV === 'h5' ? { tabIndex: 0 } : {}
