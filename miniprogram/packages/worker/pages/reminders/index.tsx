import { reminderWords as words } from '@shared/messages/reminder-words'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { RemindersBody } from '@/features/reminders/reminders-body'
import { useReminders } from '@/features/reminders/use-reminders'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { now } from '@/platform/clock'
import { canBindEmployee } from '@/platform/employee'
import { canSubscribe } from '@/platform/subscribe'
import { useFrame } from '@/platform/use-frame'

export default function RemindersPage() {
  useFrame()
  const reminders = useReminders()
  const { own } = reminders
  if (!own.value) {
    return (
      <Screen fill={own.failure !== null}>
        {own.failure ? (
          <CaseFailed failure={own.failure} onRetry={own.reload} />
        ) : (
          <Skeleton shape="cards" words={words.loading} />
        )}
      </Screen>
    )
  }
  const host = { inBrowser: !canSubscribe, knowsEmployees: canBindEmployee() }
  return (
    <Screen notice={<OfflineNotice answer={own} />}>
      <RemindersBody channels={own.value} reminders={reminders} host={host} at={now()} />
    </Screen>
  )
}
