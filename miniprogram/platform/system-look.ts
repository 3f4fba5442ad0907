import Taro from '@tarojs/taro'

const darkQuery = '(prefers-color-scheme: dark)'

export function systemDark(): boolean {
  if (process.env.TARO_ENV === 'h5') return window.matchMedia?.(darkQuery).matches ?? false
  return Taro.getAppBaseInfo().theme === 'dark'
}

/** How much larger than normal the person set text in WeChat; a browser scales by itself. */
export function systemFontScale(): number {
  if (process.env.TARO_ENV === 'h5') return 1
  const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number; fontSizeSetting?: number }
  // `fontSizeScaleFactor` since base library 3.2.2; before, only the size in px of a text whose normal size is 16.
  return info.fontSizeScaleFactor ?? (info.fontSizeSetting ?? 16) / 16
}

export function watchSystemDark(changed: () => void): void {
  if (process.env.TARO_ENV === 'h5') window.matchMedia?.(darkQuery).addEventListener('change', changed)
  else Taro.onThemeChange(changed)
}
