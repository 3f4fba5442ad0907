import { confirmSignInWords as words } from '@shared/messages/access-words'
import { commonWords } from '@shared/messages/common'
import { sayError } from '@shared/messages/error-words'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Heading } from '@/components/heading/heading'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import { TextField } from '@/components/text-field/text-field'
import { ScannedComputer } from '@/features/sign-in/scanned-computer'
import { useConfirm } from '@/features/sign-in/use-confirm'
import { codeOfPage } from '@/platform/linked-page'
import { goBack, usePageParams } from '@/platform/navigation'
import { canScan } from '@/platform/scan-code'
import { useFrame } from '@/platform/use-frame'

export default function ConfirmSignInPage() {
  useFrame()
  const confirm = useConfirm(codeOfPage(usePageParams(), 's'))
  const { code, shown, answered, look } = confirm
  if (answered) {
    const isIn = answered === 'agreed'
    return (
      <Screen fill>
        <StateView
          kind={isIn ? 'done' : 'refused'}
          title={isIn ? words.agreed : words.refused}
          text={isIn ? words.agreedWhy : words.refusedWhy}
        >
          <Button id="confirm-back" kind="primary" label={words.back} onTap={() => goBack('me')} />
        </StateView>
      </Screen>
    )
  }
  if (code === null) {
    const foot = (
      <BottomBar>
        {canScan ? <Button id="confirm-scan" icon="whole" label={words.scan} onTap={confirm.scan} /> : null}
        <Button grow id="confirm-next" kind="primary" label={words.next} onTap={confirm.next} />
      </BottomBar>
    )
    return (
      <Screen foot={foot}>
        <Heading title={words.typeHeading} text={words.typeWhy} />
        <Card>
          <TextField
            id="confirm-code"
            label={words.code}
            value={confirm.typed}
            maxLength={20}
            error={confirm.tried ? words.codeWrong : null}
            onChange={confirm.setTyped}
            onConfirm={confirm.next}
          />
        </Card>
      </Screen>
    )
  }
  if (look.failure?.code === 'NOT_ALLOWED') {
    return (
      <Screen fill>
        <StateView kind="refused" title={words.notStaff} text={words.notStaffWhy}>
          <Button id="confirm-back" kind="primary" label={words.back} onTap={() => goBack('me')} />
        </StateView>
      </Screen>
    )
  }
  if (look.failure) {
    const { code: reason, sentence } = sayError(look.failure)
    return (
      <Screen fill>
        <StateView
          kind={reason === 'NETWORK_UNREACHABLE' ? 'offline' : 'refused'}
          title={sentence}
          code={commonWords.errorCode(reason)}
        >
          {reason === 'NETWORK_UNREACHABLE' ? (
            <Button id="retry" kind="primary" label={commonWords.retry} onTap={confirm.ask} />
          ) : (
            <Button id="confirm-again" kind="primary" label={words.typeHeading} onTap={confirm.startOver} />
          )}
        </StateView>
      </Screen>
    )
  }
  if (!shown) {
    return (
      <Screen>
        <Skeleton shape="cards" words={commonWords.loading} />
      </Screen>
    )
  }
  const busy = confirm.confirm.busy && words.sending
  const foot = (
    <BottomBar>
      <Button grow id="confirm-no" label={words.refuse} busy={busy} onTap={() => confirm.answer(false)} />
      <Button grow id="confirm-yes" kind="primary" label={words.agree} busy={busy} onTap={() => confirm.answer(true)} />
    </BottomBar>
  )
  return (
    <Screen foot={foot}>
      <ScannedComputer computer={shown} confirm={confirm.confirm} />
    </Screen>
  )
}
