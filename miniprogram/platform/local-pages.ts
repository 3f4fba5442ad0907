import Taro from '@tarojs/taro'

/** Opens a page that only local builds have. Callers stand behind `GEZI_LOCAL`, so that production builds drop this file. */
export const openLocalPage = (name: 'dev' | 'demo'): void => {
  Taro.navigateTo({ url: `/pages/${name}/index` })
}
