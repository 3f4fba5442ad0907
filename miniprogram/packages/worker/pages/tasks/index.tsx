import { caseActions } from '@shared/cases/actions'
import { deskWords } from '@shared/messages/desk-words'
import { taskWords } from '@shared/messages/worker'
import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { useInboxWatch } from '@/features/inbox/use-inbox-watch'
import { DeskRow } from '@/features/station-desk/desk-row'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { CaseFailed } from '@/features/worker-case/case-failed'
import { WorkerTabs } from '@/features/worker-tabs/worker-tabs'
import { TasksBody } from '@/features/worker-tasks/tasks-body'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useSent } from '@/platform/outbox/use-outbox'
import { useFrame } from '@/platform/use-frame'

const any = () => true

export default function WorkerTasksPage() {
  useFrame()
  const tasks = useAnswer(caseActions.tasks, {}, 'tasks')
  const unread = useInboxWatch(tasks.reload)
  const shownBefore = useRef(false)
  useDidShow(() => {
    // The first time the question is on its way already; later something may have been done on a page above.
    if (shownBefore.current) tasks.reload()
    shownBefore.current = true
  })
  useSent(tasks.reload)
  const foot = <WorkerTabs current="workerTasks" unread={unread} />

  if (!tasks.value && tasks.failure) {
    return (
      <Screen root fill foot={foot}>
        {tasks.failure.code === 'NOT_ALLOWED' ? (
          <StateView kind="empty" title={deskWords.noTasks} text={deskWords.noTasksWhy} />
        ) : (
          <CaseFailed failure={tasks.failure} onRetry={tasks.reload} />
        )}
        <WaitingPart of={any} />
        <DeskRow />
      </Screen>
    )
  }
  return (
    <Screen root notice={<WaitingPart of={any} answer={tasks} />} foot={foot}>
      {tasks.value ? (
        <TasksBody
          tasks={tasks.value}
          now={now()}
          desk={<DeskRow />}
          onOpen={caseId => openPage('workerCase', { id: caseId })}
        />
      ) : (
        <Skeleton shape="cards" words={taskWords.loading} />
      )}
    </Screen>
  )
}
