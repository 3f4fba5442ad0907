import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'

/**
 * WeChat asks, before the first use of a camera, album or location function, that the person agrees to the privacy notice by a really
 * tapped button (`<button open-type="agreePrivacyAuthorization">`). Until then the function waits.
 */
export interface PrivacyQuestion {
  /** Pass the id of the button that was tapped. */
  readonly agree: (buttonId: string) => void
  readonly refuse: () => void
}

type Resolve = (answer: { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }) => void

const listeners = new Set<() => void>()
let question: PrivacyQuestion | null = null

function show(next: PrivacyQuestion | null): void {
  question = next
  for (const listener of listeners) listener()
}

/** Called once at launch; browsers have their own permission dialogs and nothing to do here. */
export function answerPrivacyQuestions(): void {
  const wechat = Taro as { onNeedPrivacyAuthorization?: (listener: (resolve: Resolve) => void) => void }
  if (process.env.TARO_ENV === 'h5' || !wechat.onNeedPrivacyAuthorization) return
  wechat.onNeedPrivacyAuthorization(resolve => {
    resolve({ event: 'exposureAuthorization' })
    const finish = (answer: Parameters<Resolve>[0]) => {
      show(null)
      resolve(answer)
    }
    show({
      agree: buttonId => finish({ event: 'agree', buttonId }),
      refuse: () => finish({ event: 'disagree' }),
    })
  })
}

/** The open question, for the screen in front to show; null when there is none. */
export const usePrivacyQuestion = (): PrivacyQuestion | null =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => question,
  )
