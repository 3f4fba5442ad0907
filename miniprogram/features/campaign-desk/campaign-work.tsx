import type { PublicCampaign } from '@shared/campaigns/actions'
import type { CampaignPlan } from '@shared/campaigns/campaign-plan'
import type { CampaignRulesInput } from '@shared/campaigns/campaign-rules'
import type { CampaignForDesk, OutletView } from '@shared/campaigns/desk-actions'
import { previewOf } from '@shared/campaigns/preview'
import { localDateOf } from '@shared/kernel/local-date'
import {
  actWords,
  campaignDeskWords as listWords,
  statusSentences,
  statusWords,
  editorWords as words,
} from '@shared/messages/campaign-desk-words'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Card } from '@/components/card/card'
import { FailureSummary } from '@/components/error-summary/failure-summary'
import { spoken } from '@/components/look/spoken'
import { Notice } from '@/components/notice/notice'
import { Timeline } from '@/components/timeline/timeline'
import { now } from '@/platform/clock'
import { ActBar, type Begun } from './act-bar'
import { historyOf } from './campaign-view'
import { PlanEditor } from './plan-editor'
import {
  countNotes,
  missingNotes,
  objectionNotes,
  type PlanNotes,
  planSections,
  typingNotes,
  worseNotes,
} from './plan-notes'
import { PlanSummary } from './plan-summary'
import { SaveBar } from './save-bar'
import type { FormChoice } from './tier-card'
import { useCampaignWork } from './use-campaign-work'
import { WorkLayer } from './work-layer'
import './campaign-desk.css'

export interface CampaignWorkProps {
  readonly first: CampaignForDesk
  readonly outlets: readonly OutletView[]
  readonly forms: readonly FormChoice[]
  readonly rules: CampaignRulesInput | null
  readonly onOutlets: () => void
  readonly onBack: () => void
  /** The campaign as customers see it. */
  readonly preview: (campaign: PublicCampaign) => ReactNode
}

const together = (...all: readonly PlanNotes[]): PlanNotes =>
  Object.fromEntries(planSections.map(section => [section, all.flatMap(each => each[section])])) as unknown as PlanNotes

/** After publication customers see what was supplied since, too. */
const withCounted = (plan: CampaignPlan, { stock }: CampaignForDesk): CampaignPlan => ({
  ...plan,
  supply: stock.map(({ outletId, giftId, supplied }) => ({ outletId, giftId, amount: supplied })),
})

/** One campaign: its plan edited or read, what may be done with it, and beside it what customers see. */
export function CampaignWork({ first, outlets, forms, rules, onOutlets, onBack, preview }: CampaignWorkProps) {
  const work = useCampaignWork(first)
  const { current, plan } = work
  const [isOpened, setOpened] = useState(work.isChanged)
  const [begun, setBegun] = useState<Begun | 'place' | null>(null)
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map())
  const today = localDateOf(now())
  const names = new Map([
    ...outlets.map(each => [each.outletId, each.name] as const),
    ...current.places.map(each => [each.code, each.name] as const),
    ...chosen,
  ])
  const isPublic = ['published', 'paused', 'ended'].includes(current.status)
  const isDraft = current.status === 'draft'
  const maySave = current.acts.includes('save')
  const isEditing = maySave && (isDraft || isOpened)
  const typing = typingNotes(plan)
  const missing = isPublic
    ? objectionNotes(plan, current.status === 'ended' ? null : rules)
    : missingNotes(plan, rules, today, names)
  const worse = isPublic ? worseNotes(current.plan, plan, names) : null
  const begin = (act: Begun) => {
    if (act === 'submit') void work.step('submit')
    else if (act === 'edit') setOpened(true)
    else setBegun(act)
  }
  const save = async () => {
    if ((await work.save()) && !isDraft) setOpened(false)
  }
  const isOwn = current.status === 'waiting' && !current.acts.includes('decide')
  return (
    <View className="campaign-desk">
      <View className="campaign-desk__main">
        <View>
          <View
            id="campaign-back"
            className="console__crumb campaign-desk__back"
            onClick={onBack}
            {...spoken('button', listWords.back)}
          >
            {`‹ ${listWords.back}`}
          </View>
          <View
            id="campaign-headline"
            className="console__headline"
          >{`${plan.name} · ${statusWords[current.status]}`}</View>
          <View className="muted">{isOwn ? actWords.ownWaiting : statusSentences[current.status]}</View>
        </View>
        {begun === null ? <FailureSummary failure={work.failure} /> : null}
        {isEditing ? (
          <>
            {work.isKept && work.isChanged ? (
              <Notice title={words.kept} action={{ id: 'plan-drop', label: words.keptDrop, onTap: work.discard }} />
            ) : null}
            <SaveBar
              work={work}
              wrong={countNotes(typing)}
              worse={worse === null ? 0 : countNotes(worse)}
              missing={countNotes(missing)}
              isPublic={isPublic}
              maySubmit={current.acts.includes('submit')}
              onSave={save}
              onSubmit={() => begin('submit')}
              onLeave={isDraft ? null : () => setOpened(false)}
            />
            <PlanEditor
              key={work.generation}
              plan={plan}
              onChange={work.edit}
              notes={together(typing, worse ?? missing)}
              outlets={outlets}
              forms={forms}
              names={names}
              onPlace={() => setBegun('place')}
              onOutlets={onOutlets}
            />
          </>
        ) : (
          <>
            <ActBar
              campaign={current}
              busy={work.busy}
              editLabel={maySave ? (isPublic ? actWords.better : actWords.again) : null}
              onBegin={begin}
            />
            <PlanSummary campaign={current} names={names} notes={missing} isPublic={isPublic} />
          </>
        )}
        <Card id="campaign-history" title={words.history}>
          <Timeline entries={historyOf(current, names, now())} />
        </Card>
      </View>
      <View className="campaign-desk__beside">
        <View className="section">
          {words.preview}
          <View className="section__note">{words.previewWhy}</View>
        </View>
        <View id="campaign-preview" className="campaign-desk__preview">
          {preview(previewOf(isPublic ? withCounted(plan, current) : plan, outlets, today))}
        </View>
      </View>
      <WorkLayer
        work={work}
        begun={begun}
        names={names}
        onClose={() => setBegun(null)}
        onPlace={({ code, name }) => {
          setChosen(new Map([...chosen, [code, name]]))
          if (!plan.scopeCodes.includes(code)) work.edit({ ...plan, scopeCodes: [...plan.scopeCodes, code] })
          setBegun(null)
        }}
      />
    </View>
  )
}
