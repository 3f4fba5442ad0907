import type * as subscribe from './subscribe'

export const canSubscribe: typeof subscribe.canSubscribe = false

export const requestSubscription: typeof subscribe.requestSubscription = async () => ({})
