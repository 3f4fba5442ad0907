import { caseActions } from '@shared/cases/actions'
import type { CaseDetail } from '@shared/cases/case-views'
import { handsWords as words } from '@shared/messages/hands-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { decisionView, levelLine } from './hands-view'
import type { CaseActs } from './use-case-acts'

export interface HandsPartProps {
  readonly detail: CaseDetail
  readonly acts: CaseActs
  readonly now: number
  readonly onChanged: (detail: CaseDetail) => void
}

/** What was decided, who has it and until when that level should have solved it, and who helps. */
export function HandsPart({ detail, acts, now, onChanged }: HandsPartProps) {
  const decision = decisionView(detail, now)
  const level = levelLine(detail, now)
  const mayEnd = detail.acts.includes('removeCoHandler')
  const end = async (personId: string) => {
    const changed = await acts.perform('removeCoHandler', caseActions.removeCoHandler, { personId })
    if (changed) onChanged(changed)
  }
  return (
    <>
      {decision ? (
        <Card id="case-decision" title={decision.title} aside={decision.when}>
          <View className="prose">{decision.text}</View>
        </Card>
      ) : null}
      {level || detail.coHandlers.length > 0 ? (
        <Card id="case-hands" title={words.title}>
          <View className="strong">{detail.responsible.name}</View>
          {level ? <View className="small">{level}</View> : null}
          {detail.coHandlers.map(({ personId, name }) => (
            <View key={personId} id={`helper-${personId}`} className="row row--between row--wrap">
              <View>
                {name} <View className="small">{words.helps}</View>
              </View>
              {mayEnd ? (
                <Button
                  small
                  id={`end-help-${personId}`}
                  kind="soft"
                  label={words.endHelp}
                  busy={acts.busy === 'removeCoHandler' && words.endingHelp}
                  onTap={() => end(personId)}
                />
              ) : null}
            </View>
          ))}
        </Card>
      ) : null}
    </>
  )
}
