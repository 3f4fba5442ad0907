import { workerTabWords } from '@shared/messages/worker'
import { useEffect } from 'react'
import { type Tab, TabBar } from '@/components/tab-bar/tab-bar'
import { openTab } from '@/platform/navigation'
import { rememberSide } from '@/platform/side'

type WorkerTab = 'workerTasks' | 'workerMap' | 'workerQuickEntry' | 'inbox' | 'me'

const tabs: readonly Tab<WorkerTab>[] = [
  { value: 'workerTasks', label: workerTabWords.workerTasks, icon: 'list' },
  { value: 'workerMap', label: workerTabWords.workerMap, icon: 'map' },
  { value: 'workerQuickEntry', label: workerTabWords.workerQuickEntry, icon: 'pencil' },
  { value: 'inbox', label: workerTabWords.inbox, icon: 'bell' },
  { value: 'me', label: workerTabWords.me, icon: 'person' },
]

export interface WorkerTabsProps {
  readonly current: WorkerTab
  readonly unread: number
}

export function WorkerTabs({ current, unread }: WorkerTabsProps) {
  useEffect(() => rememberSide('worker'), [])
  const shown = tabs.map(tab => (tab.value === 'inbox' ? { ...tab, unread } : tab))
  return <TabBar tabs={shown} current={current} onSelect={openTab} />
}
