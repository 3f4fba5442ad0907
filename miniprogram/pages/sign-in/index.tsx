import { signInWords as words } from '@shared/messages/access-words'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { ScanPart } from '@/features/sign-in/scan-part'
import { useScan } from '@/features/sign-in/use-scan'
import { LeavingNotice } from '@/features/waiting/leaving-notice'
import { useFrame } from '@/platform/use-frame'

export default function SignInPage() {
  useFrame()
  const { shown, step, failure, begin } = useScan()
  if (failure) {
    const { code, sentence } = sayError(failure)
    return (
      <Screen fill>
        <StateView
          kind={code === 'NETWORK_UNREACHABLE' ? 'offline' : 'error'}
          title={sentence}
          code={commonWords.errorCode(code)}
        >
          <Button id="scan-renew" kind="primary" icon="refresh" label={words.renew} onTap={begin} />
        </StateView>
      </Screen>
    )
  }
  if (step === 'over' || step === 'refused') {
    const isOver = step === 'over'
    return (
      <Screen fill>
        <StateView
          kind={isOver ? 'empty' : 'refused'}
          title={isOver ? words.over : words.refused}
          text={isOver ? words.overWhy : words.refusedWhy}
        >
          <Button id="scan-renew" kind="primary" icon="refresh" label={words.renew} onTap={begin} />
        </StateView>
      </Screen>
    )
  }
  return (
    <Screen notice={<LeavingNotice />}>
      {shown && step !== 'making' && step !== 'entering' ? (
        <ScanPart shown={shown} step={step} />
      ) : (
        <Skeleton shape="cards" words={step === 'entering' ? words.entering : words.making} />
      )}
    </Screen>
  )
}
