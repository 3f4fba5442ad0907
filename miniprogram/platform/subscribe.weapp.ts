import Taro from '@tarojs/taro'
import type * as subscribe from './subscribe'
import { answersOf, answersOfFailure } from './subscribe-answers'

export const canSubscribe: typeof subscribe.canSubscribe = true

export const requestSubscription: typeof subscribe.requestSubscription = templateIds =>
  new Promise(resolve => {
    const tmplIds = [...templateIds]
    Taro.requestSubscribeMessage({
      tmplIds,
      entityIds: [],
      success: result => resolve(answersOf(tmplIds, { ...result })),
      fail: error => resolve(answersOfFailure(tmplIds, { ...error })),
    })?.catch?.(() => undefined)
  })
