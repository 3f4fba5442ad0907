import { type Channel, channel as channels } from '@shared/cases/case'
import { registerPageWords as words } from '@shared/messages/desk-words'
import { sayError } from '@shared/messages/error-words'
import { channelWords, registerNames } from '@shared/messages/register-words'
import { type RegisterName, registerName } from '@shared/registers/actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { Notice } from '@/components/notice/notice'
import { ChosenPart, type Picking } from './chosen-part'
import type { Chosen } from './use-chosen'
import { useExport } from './use-export'

export interface ExportFormProps {
  readonly chosen: Chosen
  readonly onPick: (what: Picking) => void
}

/** Which register, of what; then the file. */
export function ExportForm({ chosen, onPick }: ExportFormProps) {
  const [register, setRegister] = useState<RegisterName>('feedback')
  const [channel, setChannel] = useState<Channel | 'any'>('any')
  const { period, scope, workerId } = chosen
  const wanted =
    scope === null ? null : { register, scope, period, channel: channel === 'any' ? null : channel, workerId }
  const { busy, failure, written, opening, openFailed, write, open } = useExport(wanted)
  return (
    <>
      <View className="title">{words.heading}</View>
      <ChoiceChips
        id="register"
        label={words.which}
        choices={registerName.options.map(value => ({ value, label: registerNames[value] }))}
        value={register}
        onChange={setRegister}
      />
      <ChosenPart chosen={chosen} onPick={onPick} />
      <Card title={words.channel}>
        <ChoiceChips
          id="register-channel"
          label={words.channel}
          choices={[
            { value: 'any' as const, label: words.anyChannel },
            ...channels.options.map(value => ({ value, label: channelWords[value] })),
          ]}
          value={channel}
          onChange={setChannel}
        />
      </Card>
      {failure ? <Notice icon="question" title={sayError(failure).sentence} /> : null}
      {written ? (
        <Card id="register-written" title={words.done(written.rows)}>
          <View className="stack">
            <View className="muted">{words.doneWhy}</View>
            {openFailed ? <View className="strong">{words.openFailed}</View> : null}
            <Button
              id="register-open"
              kind="primary"
              icon="paper"
              label={words.open}
              busy={opening && words.opening}
              onTap={open}
            />
          </View>
        </Card>
      ) : (
        <Button id="register-write" kind="primary" label={words.submit} busy={busy && words.writing} onTap={write} />
      )}
    </>
  )
}
