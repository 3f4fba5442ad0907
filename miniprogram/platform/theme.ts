import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { readStored, settingPrefix, writeStored } from './storage'
import { systemDark, systemFontScale, watchSystemDark } from './system-look'

/** What the person chose in 我的; `system` follows the phone. */
const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  elder: z.enum(['system', 'on', 'off']),
})
export type ScreenSettings = z.output<typeof settingsSchema>

export interface HostLook {
  readonly dark: boolean
  readonly elder: boolean
  readonly settings: ScreenSettings
}

const key = `${settingPrefix}screen`
/** Above this, WeChat's own text is larger than our base size: the person needs the elder layout. */
const elderFontScale = 1.25

const listeners = new Set<() => void>()
let look: HostLook | null = null

function currentLook(): HostLook {
  look ??= lookOf(readStored(key, settingsSchema) ?? { theme: 'system', elder: 'system' })
  return look
}

function lookOf(settings: ScreenSettings): HostLook {
  return {
    settings,
    dark: settings.theme === 'system' ? systemDark() : settings.theme === 'dark',
    elder: settings.elder === 'system' ? systemFontScale() >= elderFontScale : settings.elder === 'on',
  }
}

function refresh(settings: ScreenSettings): void {
  look = lookOf(settings)
  paintFrame(look.dark)
  for (const listener of listeners) listener()
}

/** Light, dark and elder mode as the screens shall show them now. */
export const useHostLook = (): HostLook => useSyncExternalStore(subscribe, currentLook)

export function changeScreenSettings(change: Partial<ScreenSettings>): void {
  const settings = { ...currentLook().settings, ...change }
  writeStored(key, settings)
  refresh(settings)
}

/** Follows the phone's own switch between light and dark; called once at launch. */
export function followSystemLook(): void {
  watchSystemDark(() => refresh(currentLook().settings))
  paintFrame(currentLook().dark)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Paints what lies around our own screen: WeChat's bars, the browser's page. Each page calls it when shown (WeChat resets it). */
export function paintFrame(dark = currentLook().dark): void {
  const backgroundColor = dark ? '#131719' : '#F7F7F5'
  if (process.env.TARO_ENV === 'h5') {
    document.body.style.backgroundColor = backgroundColor
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light'
    return
  }
  Taro.setNavigationBarColor({ frontColor: dark ? '#ffffff' : '#000000', backgroundColor }).catch(() => undefined)
  Taro.setBackgroundColor({ backgroundColor }).catch(() => undefined)
}
