import { localDateOf } from '@shared/kernel/local-date'
import { sayDay } from '@shared/kernel/say-time'
import { sayError } from '@shared/messages/error-words'
import { neighbourWords as words } from '@shared/messages/neighbour-words'
import { neighbourActions } from '@shared/neighbours/actions'
import { reportConsentVersion } from '@shared/people/consent-text'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { now } from '@/platform/clock'
import { asDomainError, call } from '@/platform/cloud/call'
import { useAnswer } from '@/platform/cloud/use-answer'
import { replacePage } from '@/platform/navigation'
import { newRequestId } from '@/platform/new-ids'
import { startOver } from './draft-session'
import type { Report } from './use-report'
import './report.css'

/** Open cases that may be the very thing: joining one spares the report. Quiet when there is none, or no network. */
export function NearbyPart({ report }: { readonly report: Report }) {
  const { categories, draft, consentGiven } = report
  const leaf = categories?.groups.flatMap(group => group.leaves).find(each => each.id === report.categoryId)
  const input = leaf?.inPublic && draft.place.grid ? { place: draft.place.input, categoryId: leaf.id } : null
  const cases = useAnswer(neighbourActions.nearby, input).value?.cases ?? []
  const { busy, trouble, join } = useJoin(consentGiven, () => startOver(draft.place))
  if (cases.length === 0) return null
  const today = localDateOf(now())
  return (
    <Card id="nearby" title={words.heading(cases.length)}>
      <View className="small">{words.why}</View>
      {trouble ? <View className="small strong">{trouble}</View> : null}
      {cases.map(({ caseId, categoryName, placeName, createdAt, followerCount, metres }) => (
        <View key={caseId} className="row row--between ruled report__nearby">
          <View className="grow">
            <View className="strong">{words.title(categoryName, placeName)}</View>
            <View className="small">
              {[
                words.reported(sayDay(localDateOf(createdAt), today)),
                metres === null ? words.sameGrid : words.metres(metres),
                ...(followerCount > 0 ? [words.others(followerCount)] : []),
              ].join(' · ')}
            </View>
          </View>
          <Button
            small
            id={`join-${caseId}`}
            kind="soft"
            label={words.join}
            busy={busy === caseId && words.joining}
            onTap={() => join(caseId)}
          />
        </View>
      ))}
    </Card>
  )
}

/** Joining keeps its id until it is acknowledged, so a lost answer and a second tap join once. */
function useJoin(consentGiven: boolean, onJoined: () => void) {
  const [busy, setBusy] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const ids = useRef(new Map<string, string>())
  const join = async (caseId: string) => {
    if (busy) return
    if (!consentGiven) return setTrouble(words.consentFirst)
    const requestId = ids.current.get(caseId) ?? newRequestId()
    ids.current.set(caseId, requestId)
    setBusy(caseId)
    setTrouble(null)
    try {
      await call(neighbourActions.join, { caseId, requestId, consentVersion: reportConsentVersion })
      // It is reported already: what was written is not left waiting to be sent.
      onJoined()
      replacePage('followed', { id: caseId })
    } catch (error) {
      setTrouble(sayError(asDomainError(error)).sentence)
    } finally {
      setBusy(null)
    }
  }
  return { busy, trouble, join }
}
