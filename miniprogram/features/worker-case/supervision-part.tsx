import { caseActions } from '@shared/cases/actions'
import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import type { Instant } from '@shared/kernel/local-date'
import { supervisionSheets, supervisionWords as words } from '@shared/messages/supervision-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { LightBadge } from '@/components/light-badge/light-badge'
import { supervisionOf } from './supervision-view'
import type { CaseActs } from './use-case-acts'

export interface SupervisionPartProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly now: Instant
  readonly onAct: (act: CaseAct) => void
  readonly onChanged: (detail: CaseDetail) => void
}

/** The latest 督办 order: who asked, why, until when, what was said, and what this person may do about it. */
export function SupervisionPart({ detail, acts, now, onAct, onChanged }: SupervisionPartProps) {
  if (!detail.supervision) return null
  const { by, reason, reply, now: state, light } = supervisionOf(detail.supervision, now)
  const may = (act: CaseAct) => detail.acts.includes(act)
  const accept = async () => {
    const changed = await acts.perform('acceptSupervision', caseActions.acceptSupervision, {})
    if (changed) onChanged(changed)
  }
  return (
    <Card id="case-supervision" title={words.title}>
      <View className="stack">
        {light && state ? (
          <View>
            <LightBadge light={light} words={state} />
          </View>
        ) : null}
        <View className="strong">{by}</View>
        {reason ? <View className="prose">{reason}</View> : null}
        {reply ? (
          <View>
            <View className="small">{reply.said}</View>
            <View className="prose">{reply.text}</View>
          </View>
        ) : null}
        {!light && state ? <View className="small">{state}</View> : null}
        {may('replySupervision') ? (
          <Button
            id="reply-supervision"
            kind="primary"
            label={supervisionSheets.replySupervision.title}
            onTap={() => onAct('replySupervision')}
          />
        ) : null}
        {may('endSupervision') ? (
          <View className="row row--wrap">
            <Button small id="end-supervision" label={words.end} onTap={() => onAct('endSupervision')} />
            {may('supervise') ? (
              <Button small id="supervise-again" label={words.again} onTap={() => onAct('supervise')} />
            ) : null}
          </View>
        ) : null}
        {may('acceptSupervision') ? (
          <View className="row">
            <Button
              id="return-supervision"
              grow
              label={supervisionSheets.returnSupervision.submit}
              onTap={() => onAct('returnSupervision')}
            />
            <Button
              id="accept-supervision"
              grow
              kind="primary"
              label={words.accept}
              busy={acts.busy === 'acceptSupervision' && words.accepting}
              onTap={accept}
            />
          </View>
        ) : null}
      </View>
    </Card>
  )
}
