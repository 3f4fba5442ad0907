import { residentTabWords } from '@shared/messages/account'
import { type Tab, TabBar } from '@/components/tab-bar/tab-bar'
import { openTab } from '@/platform/navigation'

type ResidentTab = 'home' | 'mineCases' | 'me'

const tabs: readonly Tab<ResidentTab>[] = [
  { value: 'home', label: residentTabWords.home, icon: 'home' },
  { value: 'mineCases', label: residentTabWords.mineCases, icon: 'list' },
  { value: 'me', label: residentTabWords.me, icon: 'person' },
]

export const ResidentTabs = ({ current }: { readonly current: ResidentTab }) => (
  <TabBar tabs={tabs} current={current} onSelect={openTab} />
)
