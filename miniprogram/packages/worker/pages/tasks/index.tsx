import { caseActions } from '@shared/cases/actions'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { taskWords } from '@shared/messages/worker'
import { useDidShow } from '@tarojs/taro'
import { useRef } from 'react'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { useInboxWatch } from '@/features/inbox/use-inbox-watch'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { WorkerTabs } from '@/features/worker-tabs/worker-tabs'
import { TasksBody } from '@/features/worker-tasks/tasks-body'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

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
  const foot = <WorkerTabs current="workerTasks" unread={unread} />

  if (!tasks.value && tasks.failure) {
    const { code, sentence } = sayError(tasks.failure)
    return (
      <Screen root fill foot={foot}>
        <StateView
          kind={code === 'NETWORK_UNREACHABLE' ? 'offline' : 'error'}
          title={sentence}
          code={commonWords.errorCode(code)}
        >
          <Button id="retry" kind="primary" icon="refresh" label={commonWords.retry} onTap={tasks.reload} />
        </StateView>
      </Screen>
    )
  }
  return (
    <Screen root notice={<OfflineNotice answer={tasks} />} foot={foot}>
      {tasks.value ? (
        <TasksBody tasks={tasks.value} now={now()} onOpen={caseId => openPage('workerCase', { id: caseId })} />
      ) : (
        <Skeleton shape="cards" words={taskWords.loading} />
      )}
    </Screen>
  )
}
