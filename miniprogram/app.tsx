import { useDidShow, useLaunch } from '@tarojs/taro'
import { type PropsWithChildren, useMemo } from 'react'
import { LookContext } from './components/look/look'
// Before Taro's router listens: a browser's going back closes what lies over a page first.
import './platform/back-closes'
import { hostTransport } from './platform/cloud/host-transport'
import { setTransport } from './platform/cloud/transport'
import { entryLog } from './platform/entry'
import { fetchOtherScreens } from './platform/other-screens'
import { beginSending } from './platform/outbox/start-outbox'
import './platform/speak-aria'
import { openLinkedPage } from './platform/linked-page'
import './platform/whole-lists'
import { hearPressKeys } from './platform/press-keys'
import { answerPrivacyQuestions } from './platform/privacy'
import { gatherRandomness } from './platform/random'
import { followSystemLook, useHostLook } from './platform/theme'

setTransport(hostTransport)
if (process.env.TARO_ENV === 'h5') {
  openLinkedPage(window)
  entryLog.noteAddress(window)
}

export default function App({ children }: PropsWithChildren) {
  const { dark, elder } = useHostLook()
  const look = useMemo(() => ({ dark, elder, profile: GEZI_PROFILE }), [dark, elder])
  useLaunch(options => {
    gatherRandomness()
    followSystemLook()
    answerPrivacyQuestions()
    hearPressKeys()
    entryLog.note(queryOf(options))
    beginSending()
    fetchOtherScreens()
  })
  // A second code scanned while the app is open arrives only here.
  useDidShow(options => entryLog.note(queryOf(options)))
  return <LookContext.Provider value={look}>{children}</LookContext.Provider>
}

const queryOf = (options?: { query?: Record<string, string | undefined> }) => options?.query ?? {}
