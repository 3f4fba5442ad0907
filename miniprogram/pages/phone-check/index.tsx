import { maskPhone } from '@shared/cases/mask'
import { phoneCheckWords as words } from '@shared/messages/access-words'
import { reportWords } from '@shared/messages/report'
import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Heading } from '@/components/heading/heading'
import { Screen } from '@/components/screen/screen'
import { StateView } from '@/components/state-view/state-view'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { TextField } from '@/components/text-field/text-field'
import { usePhoneCheck } from '@/features/phone-check/use-phone-check'
import { openPage, openTab } from '@/platform/navigation'
import { useFrame } from '@/platform/use-frame'

export default function PhoneCheckPage() {
  useFrame()
  const { phone, sentTo, code, wrong, send, check, ...form } = usePhoneCheck()
  if (form.done) {
    return (
      <Screen fill>
        <StateView kind="done" title={words.done} text={words.doneWhy}>
          <Button id="phone-cases" kind="primary" label={words.seeCases} onTap={() => openTab('mineCases')} />
        </StateView>
      </Screen>
    )
  }
  const failure = check.failure ?? send.failure
  const foot = (
    <BottomBar>
      {sentTo ? (
        <Button id="phone-again" label={words.again} busy={send.busy && words.sending} onTap={form.ask} />
      ) : null}
      {sentTo ? (
        <Button
          grow
          id="phone-check"
          kind="primary"
          label={words.check}
          busy={check.busy && words.checking}
          onTap={form.prove}
        />
      ) : (
        <Button
          grow
          id="phone-send"
          kind="primary"
          label={words.send}
          busy={send.busy && words.sending}
          onTap={form.ask}
        />
      )}
    </BottomBar>
  )
  return (
    <Screen foot={foot}>
      <Heading title={words.heading} text={words.why} />
      <FailureSummary failure={failure} />
      <Card>
        {sentTo ? (
          <TextField
            id="phone-code"
            kind="phone"
            label={words.code}
            hint={words.sent(maskPhone(sentTo))}
            value={code}
            maxLength={6}
            error={wrong.code ? words.codeWrong : null}
            onChange={form.setCode}
            onConfirm={form.prove}
          />
        ) : (
          <View className="stack">
            <TextField
              id="phone-number"
              kind="phone"
              label={words.phone}
              value={phone}
              maxLength={13}
              error={wrong.phone ? words.phoneWrong : null}
              onChange={form.setPhone}
            />
            {wrong.consent ? <ErrorSummary title={words.consent} problems={[words.consentMissing]} /> : null}
            <SwitchRow
              id="phone-consent"
              title={words.consent}
              detail={words.consentWhy}
              on={form.agreed}
              onChange={form.setAgreed}
            />
            <Button id="phone-privacy" kind="quiet" label={reportWords.consentRead} onTap={() => openPage('privacy')} />
          </View>
        )}
      </Card>
    </Screen>
  )
}
