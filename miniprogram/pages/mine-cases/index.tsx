import { mineWords } from '@shared/messages/cases'
import { neighbourActions } from '@shared/neighbours/actions'
import { Button, type ButtonProps } from '@/components/button/button'
import { MorePart } from '@/components/more-part/more-part'
import { Notice } from '@/components/notice/notice'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { FollowingRows } from '@/features/neighbours/following-rows'
import { hasUnsentDraft } from '@/features/report/draft-session'
import { SentReports } from '@/features/report/sent-reports'
import { groupCases } from '@/features/resident-cases/case-list'
import { CaseRows } from '@/features/resident-cases/case-rows'
import { CaseUnavailable } from '@/features/resident-cases/case-unavailable'
import { useOwnCases } from '@/features/resident-cases/use-own-cases'
import { ResidentTabs } from '@/features/resident-tabs/resident-tabs'
import { isOfResident } from '@/features/waiting/resident-acts'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { now } from '@/platform/clock'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useSent } from '@/platform/outbox/use-outbox'
import { useFrame } from '@/platform/use-frame'
import { useReturn } from '@/platform/use-return'

const tabs = <ResidentTabs current="mineCases" />
const track = <Button id="track" kind="quiet" icon="search" label={mineWords.track} onTap={() => openPage('track')} />

export default function MineCasesPage() {
  useFrame()
  const { newest, pages } = useOwnCases()
  const cases = pages.rows
  const following = useAnswer(neighbourActions.following, {}, 'following')
  useSent(newest.reload)
  useReturn(newest.reload)
  useReturn(following.reload)

  if (!newest.value && newest.failure) {
    return (
      <CaseUnavailable
        failure={newest.failure}
        onRetry={newest.reload}
        foot={tabs}
        notice={
          <>
            <SentReports />
            <WaitingPart of={isOfResident} />
          </>
        }
      />
    )
  }
  const nothingOwn = cases.length === 0
  if (!newest.value || (nothingOwn && following.loading && !following.value)) {
    return (
      <Screen root foot={tabs}>
        <Skeleton shape="cards" words={mineWords.loading} />
      </Screen>
    )
  }
  const draft = hasUnsentDraft() ? <DraftWaiting /> : null
  const followed = following.value?.cases ?? []
  if (nothingOwn && followed.length === 0) {
    return (
      <Screen
        root
        fill
        notice={
          <>
            <SentReports />
            {draft}
            <WaitingPart of={isOfResident} />
          </>
        }
        foot={tabs}
      >
        <StateView kind="empty" title={mineWords.emptyHeading} text={mineWords.emptyWhy}>
          <Report kind="primary" />
          {track}
        </StateView>
      </Screen>
    )
  }
  const groups = groupCases(cases, now())
  return (
    <Screen
      root
      notice={
        <>
          <SentReports />
          <WaitingPart of={isOfResident} answer={newest} />
          {draft}
        </>
      }
      foot={tabs}
    >
      <CaseRows heading={mineWords.open} cases={groups.open} />
      <CaseRows heading={mineWords.done} cases={groups.done} />
      <FollowingRows cases={followed} />
      <MorePart id="more" pages={pages} label={mineWords.more} />
      <Report kind="secondary" />
      {track}
    </Screen>
  )
}

const Report = ({ kind }: Pick<ButtonProps, 'kind'>) => (
  <Button id="report" kind={kind} label={mineWords.report} onTap={() => openPage('report')} />
)

const DraftWaiting = () => (
  <Notice
    icon="pencil"
    title={mineWords.draftWaiting}
    text={mineWords.draftWaitingWhy}
    action={{ id: 'draft-continue', label: mineWords.draftContinue, onTap: () => openPage('report') }}
  />
)
