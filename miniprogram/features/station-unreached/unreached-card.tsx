import { sayInstant } from '@shared/kernel/say-time'
import { sayPhone } from '@shared/messages/phone-words'
import {
  sayPush,
  sayUnreachedMessage,
  sayUnreachedWhom,
  unreachedWords as words,
} from '@shared/messages/reminder-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { now } from '@/platform/clock'
import { openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone-call'
import type { UnreachedGroup } from './by-person'

/** Who it was, the phone to call instead, and what did not come; a message leads to its case where that may be seen. */
export function UnreachedCard({ group }: { readonly group: UnreachedGroup }) {
  const { key, phone, rows } = group
  const at = now()
  return (
    <Card id={`unreached-${key}`} title={sayUnreachedWhom(group)} aside={words.count(rows.length)}>
      {phone ? (
        <View className="row">
          <Button
            id={`call-${key}`}
            small
            kind="soft"
            icon="phone"
            label={words.call(sayPhone(phone))}
            onTap={() => dial(phone)}
          />
        </View>
      ) : null}
      {rows.map(row => {
        const { caseId } = row
        return (
          <ListRow
            key={row.id}
            strong={false}
            title={sayUnreachedMessage(row)}
            detail={`${sayInstant(row.at, at)} · ${sayPush(row)}`}
            {...(caseId ? { onTap: () => openPage('workerCase', { id: caseId }) } : {})}
          />
        )
      })}
    </Card>
  )
}
