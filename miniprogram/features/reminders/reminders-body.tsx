import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { sayError } from '@shared/messages/error-words'
import { sayKind, sayPush, reminderWords as words } from '@shared/messages/reminder-words'
import type { OwnChannels } from '@shared/push/actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { FactList } from '@/components/fact-list/fact-list'
import { Heading } from '@/components/heading/heading'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { channelFacts, type Host, whyNot } from './reminders-view'
import type { Reminders } from './use-reminders'
import './reminders.css'

interface RemindersBodyProps {
  readonly channels: OwnChannels
  readonly reminders: Reminders
  readonly host: Host
  readonly at: Instant
}

export function RemindersBody({ channels, reminders, host, at }: RemindersBodyProps) {
  const { busy, failure, refusal, bind, unbind, tryOut } = reminders
  const cannot = whyNot(channels, host)
  const isBound = channels.employee?.state === 'bound'
  return (
    <>
      <Heading title={words.heading} text={words.truth} />
      {failure ? <Notice title={sayError(failure).sentence} /> : null}
      {refusal ? <Notice title={refusal} /> : null}
      <Card title={words.channelsHeading}>
        <FactList facts={channelFacts(channels)} />
        <View className="reminders__acts">
          {cannot ? <View className="small">{cannot}</View> : null}
          {isBound ? (
            <Button id="unbind" label={words.unbind} busy={busy === 'unbind' && words.unbinding} onTap={unbind} />
          ) : cannot ? null : (
            <Button id="bind" kind="primary" label={words.bind} busy={busy === 'bind' && words.binding} onTap={bind} />
          )}
          <Button
            id="try-out"
            icon="bell"
            label={words.tryOut}
            busy={busy === 'tryOut' && words.trying}
            onTap={tryOut}
          />
        </View>
      </Card>
      <Card list title={words.lastHeading}>
        {channels.pushes.map(push => (
          <ListRow
            key={push.id}
            title={sayKind(push.kind)}
            detail={`${sayInstant(push.at, at)} · ${sayPush(push)}`}
            strong={false}
          />
        ))}
        {channels.pushes.length === 0 ? <ListRow title={words.noneYet} strong={false} /> : null}
      </Card>
    </>
  )
}
