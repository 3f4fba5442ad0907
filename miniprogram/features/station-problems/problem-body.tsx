import type { Instant } from '@shared/kernel/local-date'
import { sayInstant } from '@shared/kernel/say-time'
import { problemWords as words } from '@shared/messages/problem-words'
import { type ProblemDetail, problemActions } from '@shared/problems/actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { Timeline } from '@/components/timeline/timeline'
import { CaseLine } from './case-line'
import { SentFailed } from './sent-failed'
import type { Sent } from './use-sent'

export interface ProblemBodyProps {
  readonly problem: ProblemDetail
  readonly at: Instant
  readonly sent: Sent
  readonly onChanged: (problem: ProblemDetail) => void
  readonly onReload: () => void
}

/** A common problem: where it stands, the cases in it, and how it came about; side by side on a desk. */
export function ProblemBody({ problem, at, sent, onChanged, onReload }: ProblemBodyProps) {
  const { title, status, deskName, caseCount, cases, submittedTo, reply, left, acts } = problem
  const remove = async (caseId: string) => {
    const changed = await sent.send(`remove-${caseId}`, problemActions.remove, {
      problemId: problem.id,
      caseIds: [caseId],
    })
    if (changed) onChanged(changed)
  }
  return (
    <View className="problem-columns">
      <View className="problem-columns__main">
        <View>
          <View id="problem-title" className="title">
            {title}
          </View>
          <View id="problem-status" className="muted">
            {[words.status[status], words.count(caseCount, deskName)].join(' · ')}
          </View>
          {submittedTo ? <View className="muted">{words.submittedTo(submittedTo)}</View> : null}
        </View>
        {left > 0 ? (
          <Notice icon="clock" title={words.left(left)} action={{ id: 'go-on', label: words.goOn, onTap: onReload }} />
        ) : null}
        <SentFailed sent={sent} />
        {reply ? (
          <Card title={words.reply}>
            <View className="prose">{reply}</View>
          </Card>
        ) : null}
        <Card title={words.cases(caseCount)}>
          {cases.map(card => (
            <CaseLine key={card.id} card={card}>
              {acts.includes('remove') ? (
                <Button
                  small
                  id={`remove-${card.id}`}
                  kind="quiet"
                  label={words.remove}
                  onTap={() => remove(card.id)}
                />
              ) : null}
            </CaseLine>
          ))}
        </Card>
      </View>
      <View className="problem-columns__side">
        <Card title={words.history}>
          <Timeline entries={stepsOf(problem, at)} />
        </Card>
      </View>
    </View>
  )
}

const stepsOf = ({ steps }: ProblemDetail, at: Instant) =>
  [...steps].reverse().map(({ id, kind, at: when, byName, text, cases }) => ({
    id,
    who: byName,
    what: cases > 0 ? `${words.steps[kind]}（${words.stepCases(cases)}）` : words.steps[kind],
    why: text,
    when: sayInstant(when, at),
  }))
