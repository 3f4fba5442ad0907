import { webcrypto } from 'node:crypto'
import { type WxOptions, wxFunction } from './answer'

export interface SystemSettings {
  readonly theme: 'light' | 'dark'
  readonly fontSizeScaleFactor: number
  readonly width: number
  readonly height: number
}

type Listener<T> = (value: T) => void

/** The phone: sizes, look, network, and the switches a test turns. */
export class PhoneSystem {
  online = true
  private readonly networkListeners = new Set<Listener<{ isConnected: boolean; networkType: string }>>()
  private readonly themeListeners = new Set<Listener<{ theme: string }>>()

  constructor(private settings: SystemSettings) {}

  setOnline(online: boolean): void {
    this.online = online
    for (const tell of this.networkListeners) tell({ isConnected: online, networkType: online ? 'wifi' : 'none' })
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.settings = { ...this.settings, theme }
    for (const tell of this.themeListeners) tell({ theme })
  }

  functions() {
    const appInfo = () => ({
      SDKVersion: '3.10.0',
      version: '8.0.62',
      language: 'zh_CN',
      theme: this.settings.theme,
      fontSizeScaleFactor: this.settings.fontSizeScaleFactor,
      fontSizeSetting: 16 * this.settings.fontSizeScaleFactor,
      host: { env: 'WeChat' },
    })
    const windowInfo = () => {
      const { width, height } = this.settings
      return {
        pixelRatio: 2,
        windowWidth: width,
        windowHeight: height,
        screenWidth: width,
        screenHeight: height,
        statusBarHeight: 44,
        safeArea: { left: 0, right: width, top: 44, bottom: height - 34, width, height: height - 78 },
      }
    }
    const deviceInfo = () => ({ platform: 'ios', brand: 'test', model: 'test', system: 'iOS 18' })
    const nothing = (name: string) => wxFunction(name, () => ({}))
    return {
      getAppBaseInfo: appInfo,
      getWindowInfo: windowInfo,
      getDeviceInfo: deviceInfo,
      getSystemInfoSync: () => ({ ...appInfo(), ...windowInfo(), ...deviceInfo() }),
      getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
      getMenuButtonBoundingClientRect: () => ({ left: 281, right: 368, top: 48, bottom: 80, width: 87, height: 32 }),
      canIUse: () => true,
      nextTick: (work: () => void) => void Promise.resolve().then(work),
      getNetworkType: wxFunction<WxOptions>('getNetworkType', () => ({ networkType: this.online ? 'wifi' : 'none' })),
      onNetworkStatusChange: (tell: Listener<object>) => void this.networkListeners.add(tell),
      offNetworkStatusChange: (tell: Listener<object>) => void this.networkListeners.delete(tell),
      onThemeChange: (tell: Listener<object>) => void this.themeListeners.add(tell),
      offThemeChange: (tell: Listener<object>) => void this.themeListeners.delete(tell),
      getRandomValues: wxFunction<{ length: number }>('getRandomValues', ({ length }) => ({
        randomValues: webcrypto.getRandomValues(new Uint8Array(length)).buffer,
      })),
      setNavigationBarTitle: nothing('setNavigationBarTitle'),
      setNavigationBarColor: nothing('setNavigationBarColor'),
      setBackgroundColor: nothing('setBackgroundColor'),
      setBackgroundTextStyle: nothing('setBackgroundTextStyle'),
      pageScrollTo: nothing('pageScrollTo'),
      hideKeyboard: nothing('hideKeyboard'),
      stopPullDownRefresh: nothing('stopPullDownRefresh'),
      onKeyboardHeightChange: () => undefined,
      offKeyboardHeightChange: () => undefined,
      showToast: nothing('showToast'),
      hideToast: nothing('hideToast'),
    }
  }
}
