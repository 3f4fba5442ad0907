import { commonWords } from '@shared/messages/common'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useMemo } from 'react'
import { pastLayers } from '@/platform/back-closes'
import { Icon } from '../icon/icon'
import { spoken } from '../look/spoken'
import './title-bar.css'

const homeUrl = '/pages/home/index'

/** Browsers have no title bar of ours; WeChat draws its own, so there this is never drawn. Both read the page's configuration. */
export function TitleBar({ root }: { readonly root: boolean }) {
  const { title, deep } = useMemo(() => {
    const { page } = Taro.getCurrentInstance()
    return { title: page?.config?.navigationBarTitleText ?? '', deep: Taro.getCurrentPages().length > 1 }
  }, [])
  const leave = () => pastLayers(() => (deep ? Taro.navigateBack() : Taro.reLaunch({ url: homeUrl })))
  return (
    <View className="title-bar">
      {root ? null : (
        <View
          id="title-back"
          className="title-bar__lead"
          onClick={leave}
          {...spoken('button', deep ? commonWords.back : commonWords.home)}
        >
          <Icon name={deep ? 'back' : 'home'} />
        </View>
      )}
      <View className="title-bar__title">{title}</View>
    </View>
  )
}
