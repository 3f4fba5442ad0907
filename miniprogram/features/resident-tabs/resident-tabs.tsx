import { residentTabWords } from '@shared/messages/account'
import { useEffect } from 'react'
import { type Tab, TabBar } from '@/components/tab-bar/tab-bar'
import { openTab } from '@/platform/navigation'
import { rememberSide } from '@/platform/side'

type ResidentTab = 'home' | 'mineCases' | 'me'

const tabs: readonly Tab<ResidentTab>[] = [
  { value: 'home', label: residentTabWords.home, icon: 'home' },
  { value: 'mineCases', label: residentTabWords.mineCases, icon: 'list' },
  { value: 'me', label: residentTabWords.me, icon: 'person' },
]

export function ResidentTabs({ current }: { readonly current: ResidentTab }) {
  useEffect(() => rememberSide('resident'), [])
  return <TabBar tabs={tabs} current={current} onSelect={openTab} />
}
