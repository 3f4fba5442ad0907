import { inboxActions } from '@shared/inbox/actions'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { call } from '@/platform/cloud/call'
import { InboxWatch } from './inbox-watch'

/** One watch for the whole app. */
export const inboxWatch = new InboxWatch(() => call(inboxActions.poll, {}))

/** The unread count for this screen's badge; `onNews` when something newer arrived while the screen was open. */
export function useInboxWatch(onNews?: () => void): number {
  const news = useSyncExternalStore(inboxWatch.subscribe, inboxWatch.current)
  useDidShow(() => inboxWatch.start())
  useDidHide(() => inboxWatch.stop())
  useEffect(() => {
    const stopFollowing = followVisibility()
    return () => {
      stopFollowing()
      inboxWatch.stop()
    }
  }, [])

  const seen = useRef(news?.newestAt)
  const tell = useRef(onNews)
  tell.current = onNews
  const newestAt = news?.newestAt
  const unread = news?.unread ?? 0
  useEffect(() => {
    if (newestAt === seen.current) return
    const first = seen.current === undefined
    seen.current = newestAt
    // What arrived between the screen's own question and the first poll is unread, and may be missing on the screen.
    if (!first || unread > 0) tell.current?.()
  }, [newestAt, unread])
  return unread
}

/** For administrators: since when the sweep has not run; null when it does. */
export const useSweepStoppedAt = (): number | null =>
  useSyncExternalStore(inboxWatch.subscribe, inboxWatch.current)?.sweepStoppedAt ?? null

/** A browser tab that is covered or closed shows no screen; WeChat says so by itself. */
function followVisibility(): () => void {
  if (process.env.TARO_ENV !== 'h5') return () => undefined
  const follow = () => (document.hidden ? inboxWatch.stop() : inboxWatch.start())
  document.addEventListener('visibilitychange', follow)
  return () => document.removeEventListener('visibilitychange', follow)
}
