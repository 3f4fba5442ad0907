import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** Runs when the person comes back to this page, from another page or another app; not when it first opens. */
export function useReturn(action: () => void): void {
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) action()
    opened.current = true
  })
}
