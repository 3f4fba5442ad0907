import { trackWords } from '@shared/messages/cases'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { CaseScreen } from '@/features/resident-cases/case-screen'
import { TrackForm } from '@/features/resident-cases/track-form'
import { useTrack } from '@/features/resident-cases/use-track'
import { WaitingPart } from '@/features/waiting/waiting-part'
import { useFrame } from '@/platform/use-frame'

export default function TrackPage() {
  useFrame()
  const track = useTrack()
  const { detail } = track
  if (detail) {
    const waiting = <WaitingPart of={each => each.caseId === detail.id} />
    return <CaseScreen detail={detail} replace={track.setDetail} reload={track.ask} notice={waiting} />
  }
  return (
    <Screen
      foot={
        <BottomBar>
          <Button
            grow
            id="track-submit"
            kind="primary"
            label={trackWords.submit}
            busy={track.asking && trackWords.submitting}
            onTap={track.ask}
          />
        </BottomBar>
      }
    >
      <TrackForm track={track} />
    </Screen>
  )
}
