import type { OutputOf } from '@shared/kernel/contract'
import { sayInstant } from '@shared/kernel/say-time'
import { joinWords as words } from '@shared/messages/access-words'
import { roleName } from '@shared/messages/terms'
import type { staffActions } from '@shared/people/staff-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { Notice } from '@/components/notice/notice'
import { now } from '@/platform/clock'
import type { Join } from './use-join'

export interface InvitationPartProps {
  readonly invitation: OutputOf<typeof staffActions.invitation>
  readonly accept: Join['accept']
}

/** Who invites whom with which rights: everything there is to know before the yes. */
export function InvitationPart({ invitation, accept }: InvitationPartProps) {
  const { byName, name, roles, expiresAt, replaces } = invitation
  return (
    <>
      <View>
        <View className="muted">{words.invites(byName)}</View>
        <View id="join-invited" className="title">
          {name}
        </View>
      </View>
      <FailureSummary failure={accept.failure} />
      <Card title={words.as} aside={`${words.until} ${sayInstant(expiresAt, now())}`}>
        {roles.map(({ role, scope, scopeName }) => (
          <View key={`${role} ${scope}`} className="sub">
            {roleName(role)} · {scopeName}
          </View>
        ))}
      </Card>
      {replaces ? <Notice icon="swap" title={words.replaces} /> : null}
      <View className="stack stack--tight small">
        <View>{words.notYou}</View>
        <View>{words.mine}</View>
      </View>
    </>
  )
}
