import { type Instant, type LocalDate, localDateOf } from '@shared/kernel/local-date'
import { sayDay, sayInstant } from '@shared/kernel/say-time'
import { followedSteps, neighbourWords as words } from '@shared/messages/neighbour-words'
import { leafOf, sayPromise } from '@shared/messages/promise-words'
import type { FollowedCase } from '@shared/neighbours/actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { PromiseBanner } from '@/components/promise-banner/promise-banner'
import { Timeline } from '@/components/timeline/timeline'
import { openPage } from '@/platform/navigation'

/** A case as those who joined it read it: who answers by when, the answer, and how it came about. */
export function FollowedBody({ followed, at }: { readonly followed: FollowedCase; readonly at: Instant }) {
  const { categoryName, placeName, createdAt, followerCount, deadline, reply, decision, rejectedBecause } = followed
  const today = localDateOf(at)
  const awaited = deadline.answeredAt === null
  return (
    <>
      {awaited ? (
        <PromiseBanner
          leaf={leafOf(deadline.dueOn as LocalDate)}
          lines={sayPromise(followed, today)}
          detail={words.answersBy(followed.responsible.name)}
        />
      ) : null}
      {followed.status === 'withdrawn' ? (
        <Notice
          icon="return"
          title={words.ended}
          action={{ id: 'report', label: words.report, onTap: () => openPage('report') }}
        />
      ) : null}
      <Card>
        <View id="followed-title" className="sub">
          {words.title(categoryName, placeName)}
        </View>
        <View className="small">
          {[words.reported(sayDay(localDateOf(createdAt), today)), words.others(followerCount)].join(' · ')}
        </View>
      </Card>
      {reply ? (
        <Card id="followed-reply" title={words.reply(reply.byName)} aside={sayInstant(reply.at, at)}>
          <View className="prose">{reply.text}</View>
        </Card>
      ) : null}
      {decision ? (
        <Card title={words.decision}>
          <View className="prose">{decision}</View>
        </Card>
      ) : null}
      {rejectedBecause ? (
        <Card title={words.rejected}>
          <View className="prose">{rejectedBecause}</View>
        </Card>
      ) : null}
      <Card title={words.history}>
        <Timeline entries={stepsOf(followed, at)} />
      </Card>
      <View className="small">{words.private}</View>
    </>
  )
}

const stepsOf = ({ steps }: FollowedCase, at: Instant) =>
  [...steps].reverse().flatMap(({ id, kind, at: when, byName }) => {
    const what = followedSteps[kind]
    return what ? [{ id, who: byName, what, when: sayInstant(when, at) }] : []
  })

interface LeaveButtonProps {
  readonly busy: boolean
  readonly onLeave: () => void
}

export const LeaveButton = ({ busy, onLeave }: LeaveButtonProps) => (
  <Button id="leave" kind="quiet" label={words.leave} busy={busy && words.leaving} onTap={onLeave} />
)
