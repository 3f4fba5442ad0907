import { workerTabWords } from '@shared/messages/worker'
import { type Tab, TabBar } from '@/components/tab-bar/tab-bar'
import { openTab } from '@/platform/navigation'

export type WorkerTab = 'workerTasks' | 'workerMap' | 'workerQuickEntry' | 'inbox' | 'me'

const tabs: readonly Tab<WorkerTab>[] = [
  { value: 'workerTasks', label: workerTabWords.workerTasks, icon: 'list' },
  { value: 'workerMap', label: workerTabWords.workerMap, icon: 'map' },
  { value: 'workerQuickEntry', label: workerTabWords.workerQuickEntry, icon: 'pencil' },
  { value: 'inbox', label: workerTabWords.inbox, icon: 'bell' },
  { value: 'me', label: workerTabWords.me, icon: 'person' },
]

export const WorkerTabs = ({ current, unread }: { readonly current: WorkerTab; readonly unread: number }) => (
  <TabBar
    tabs={tabs.map(tab => (tab.value === 'inbox' ? { ...tab, unread } : tab))}
    current={current}
    onSelect={openTab}
  />
)
