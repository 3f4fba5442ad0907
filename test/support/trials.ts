import type { Campaign, CampaignStatus } from '@shared/campaigns/campaign'
import { shippedCampaignRules } from '@shared/campaigns/campaign-rules'
import { caseAct } from '@shared/cases/case-act'
import type { KeywordRulesView } from '@shared/categories/actions'
import { keywordRulesInput } from '@shared/categories/keyword-rules'
import { shippedKeywordRules } from '@shared/categories/shipped-keyword-rules'
import { shippedRules } from '@shared/deadlines/rules'
import { type RulesInput, rulesInput } from '@shared/deadlines/rules-input'
import { limitRulesInput, shippedLimits } from '@shared/limits/limit-rules'
import { consentVersions, reportConsentVersion } from '@shared/people/consent-text'
import type { LimitsView, RulesView } from '@shared/rules/actions'
import { aFormContent } from './a-form'
import { aNonce, anAdminToken, anInvitation, aRecruit, aScan, invite } from './access-trials'
import { caseFor, caseIn, inputOf, madeFor, report } from './act'
import { aCall, anEntry, aPlace, aReport, newId } from './builders'
import { anOutlet, aPlan, putCampaignIn, putOutlet } from './campaign-trials'
import type { TestCloud } from './cloud'
import { claimAs, putCounter } from './counter'
import { codes, middleOf } from './small-territory'

/** An input with which an action can be done, and the thing that it is done to. */
export interface Trial {
  readonly input: object
  /** The case of 王芳's that it is about; null for anything else. */
  readonly caseId: string | null
  /** Organisation codes of the place it is about, top first; empty for what concerns no place. */
  readonly path: readonly string[]
  /** The outlet it is about; left out for anything else. */
  readonly outletId?: string
}

type MakeTrial = (cloud: TestCloud) => Promise<Trial>

const pathOfOsmanthus: readonly string[] = [codes.county, codes.street, codes.osmanthus]
const pathOfGridA: readonly string[] = [...pathOfOsmanthus, codes.gridA]

const input =
  (make: () => object, path: readonly string[] = []): MakeTrial =>
  async () => ({ input: make(), caseId: null, path })

/** Asks for a case of 王芳's in grid A by its id alone. */
const ofCase: MakeTrial = async cloud => {
  const caseId = await caseIn(cloud, 'handling')
  return { input: { caseId }, caseId, path: pathOfGridA }
}

const ofAct =
  (act: (typeof caseAct.options)[number]): MakeTrial =>
  async cloud => {
    const caseId = await caseFor(cloud, act)
    const requestId = newId()
    const made = await madeFor(cloud, act, caseId)
    return { input: { caseId, requestId, ...inputOf[act], ...made }, caseId, path: pathOfGridA }
  }

async function ofNumber(cloud: TestCloud): Promise<Trial> {
  const report = aReport()
  const { caseId, caseNo } = await cloud.ask<{ caseId: string; caseNo: string }>(
    'custom:resident-li',
    'cases',
    'submit',
    report,
  )
  return { input: { caseNo, queryCode: report.queryCode }, caseId, path: pathOfGridA }
}

/** An open case of the small territory that anybody may join, in the eyes of the table no thing of its own. */
async function joinable(cloud: TestCloud): Promise<Trial> {
  const caseId = await caseIn(cloud, 'handling')
  return { input: { caseId, requestId: newId(), consentVersion: reportConsentVersion }, caseId: null, path: [] }
}

const followed =
  (requestId?: () => string): MakeTrial =>
  async cloud => {
    const caseId = await caseIn(cloud, 'handling')
    return { input: { caseId, ...(requestId ? { requestId: requestId() } : {}) }, caseId: null, path: [] }
  }

const editableRules = (): RulesInput => rulesInput.parse(structuredClone(shippedRules))

/** On the version that is in force when it is tried. */
async function publishing(cloud: TestCloud): Promise<Trial> {
  const { version } = await cloud.ask<RulesView>('custom:admin-ding', 'rules', 'get')
  const request = { requestId: newId(), seenVersion: version, note: '试行', rules: editableRules() }
  return { input: request, caseId: null, path: [codes.county] }
}

/** On the version of the limits that is in force when it is tried; as delivered, so that no other trial meets narrower ones. */
async function publishingLimits(cloud: TestCloud): Promise<Trial> {
  const { version } = await cloud.ask<LimitsView>('custom:admin-ding', 'rules', 'limits')
  const limits = limitRulesInput.parse(structuredClone(shippedLimits))
  return {
    input: { requestId: newId(), seenVersion: version, note: '试行', limits },
    caseId: null,
    path: [codes.county],
  }
}

const editableWords = () => keywordRulesInput.parse(structuredClone(shippedKeywordRules))

/** On the version of the words that is in force when it is tried. */
async function publishingWords(cloud: TestCloud): Promise<Trial> {
  const { version } = await cloud.ask<KeywordRulesView>('custom:admin-ding', 'categories', 'edit')
  const request = { requestId: newId(), seenVersion: version, note: '试行', rules: editableWords() }
  return { input: request, caseId: null, path: [codes.county] }
}

/** A case of another resident, so that who reports in the other trials is never shut out. */
async function ofZhang(cloud: TestCloud): Promise<string> {
  const { caseId } = await cloud.ask<{ caseId: string }>('custom:resident-zhang', 'cases', 'submit', aReport())
  return caseId
}

async function blocking(cloud: TestCloud): Promise<Trial> {
  const caseId = await ofZhang(cloud)
  return { input: { requestId: newId('block'), caseId, reason: '一再乱报', days: 7 }, caseId, path: pathOfGridA }
}

/** A block by 林秀梅, the desk of 桂花社区. */
async function aBlock(cloud: TestCloud): Promise<string> {
  const { input: block } = await blocking(cloud)
  return (await cloud.ask<{ id: string }>('custom:desk-lin', 'blocks', 'block', block)).id
}

const appealing = (blockId: string) => ({ requestId: newId(), blockId, text: '我没有乱报' })

const ofRegister = { scope: codes.osmanthus, period: '2026-11', channel: null, workerId: null }

const { version: _shipped, ...shippedCampaignRulesInput } = shippedCampaignRules

const onProblem = (problemId: string) => ({ problemId, requestId: newId() })

const newProblem = async (cloud: TestCloud) => ({
  requestId: newId('problem'),
  title: '路灯老化',
  caseIds: [await report(cloud), await report(cloud)],
})

type ProblemInput = (problemId: string, cloud: TestCloud, caseIds: readonly string[]) => object | Promise<object>

/** A common problem of 林秀梅's desk, 桂花社区. */
function ofProblem(make: ProblemInput, path: readonly string[] = pathOfOsmanthus): MakeTrial {
  return async cloud => {
    const created = await newProblem(cloud)
    await cloud.ask('custom:desk-lin', 'problems', 'create', created)
    return { input: await make(created.requestId, cloud, created.caseIds), caseId: null, path }
  }
}

type CampaignInput = (
  campaign: Campaign,
  act: { requestId: string; campaignId: string; seenRevision: number },
) => object

/** A campaign of 桂花社区 in the state in which it can be done. */
const ofCampaign =
  (status: CampaignStatus, make: CampaignInput = (_campaign, act) => act): MakeTrial =>
  async cloud => {
    const campaign = await putCampaignIn(cloud, status)
    const act = { requestId: newId(), campaignId: campaign._id, seenRevision: campaign.revision }
    return { input: make(campaign, act), caseId: null, path: pathOfOsmanthus }
  }

const publicly =
  (trial: MakeTrial): MakeTrial =>
  async cloud => ({ ...(await trial(cloud)), path: [] })

/** A claim of somebody's at the outlet `east`. */
const aClaim = async (cloud: TestCloud): Promise<string> =>
  (await claimAs(cloud, 'wx:customer-of-trials', await putCounter(cloud))).claimId

/** Something at the outlet `east`, which nobody is staff of who tries. */
const atEast =
  (make: (claimId: string) => object): MakeTrial =>
  async cloud => ({
    input: { outletId: 'east', ...make(await aClaim(cloud)) },
    caseId: null,
    path: [],
    outletId: 'east',
  })

/** A claim of somebody else: to whoever tries it is not there. */
const ofOwnClaim: MakeTrial = async cloud => ({
  input: { requestId: newId(), claimId: await aClaim(cloud) },
  caseId: null,
  path: [],
})

const onNothing = (made: object): Trial => ({ input: made, caseId: null, path: [] })

/** What to do to a form of 唐敏's, the organiser of 桂花社区, at its revision; published unless it is to stay a draft. */
function ofForm(
  make: (formId: string, seenRevision: number, cloud: TestCloud) => object | Promise<object>,
  isOpen = true,
): MakeTrial {
  return async cloud => {
    const ask = (action: string, input: object) =>
      cloud.ask<{ formId: string; revision: number }>('custom:organiser-tang', 'form-desk', action, input)
    const into = { scope: codes.osmanthus }
    const content = aFormContent({ oncePerPerson: false })
    const { formId } = await ask('saveDraft', { requestId: newId('form'), into, content })
    if (isOpen) await ask('publish', { requestId: newId(), formId, seenRevision: 1 })
    return { input: await make(formId, isOpen ? 2 : 1, cloud), caseId: null, path: pathOfOsmanthus }
  }
}

const anAnswer = (formId: string) => ({
  requestId: newId('answer'),
  formId,
  version: 1,
  answers: { name: '李建国', coming: 'no', phone: '13812342216' },
  consentVersion: consentVersions.campaign,
  gridCode: codes.gridA,
})

async function revealing(formId: string, _seen: number, cloud: TestCloud) {
  const { answerId } = await cloud.ask<{ answerId: string }>('custom:resident-li', 'forms', 'answer', anAnswer(formId))
  return { requestId: newId(), formId, answerId, reason: '打电话确认人数' }
}

/** Somebody who works in grid A and has no way in yet. */
const ofRecruit =
  (make: (cloud: TestCloud, personId: string) => Promise<object>): MakeTrial =>
  async cloud => ({ input: await make(cloud, (await aRecruit(cloud))._id), caseId: null, path: pathOfGridA })

const browserOf = ({ code, nonce }: { readonly code: string; readonly nonce: string }) => ({ code, nonce })

const aPhone = (): string => `139${newId().slice(-8)}`

/**
 * With what each action of each function is tried, by `function.action`: what the authorisation walk and the fuzz test
 * begin with. Both fail for an action that is missing here.
 */
export const trials: Readonly<Record<string, MakeTrial>> = {
  'figures.overview': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'figures.cases': input(() => ({ scope: codes.osmanthus, filter: {}, order: 'due' }), pathOfOsmanthus),
  'figures.assignees': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'figures.lights': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'figures.gridLights': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'figures.supervisions': input(() => ({ scope: codes.osmanthus, state: 'awaitsReply' }), pathOfOsmanthus),
  'figures.rates': input(() => ({ scope: codes.osmanthus, month: '2026-11' }), pathOfOsmanthus),
  'figures.report': input(() => ({ scope: codes.osmanthus, month: '2026-11' }), pathOfOsmanthus),
  'figures.exportReport': input(
    () => ({ requestId: newId(), scope: codes.osmanthus, month: '2026-11' }),
    pathOfOsmanthus,
  ),
  'registers.choices': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'registers.archive': input(() => ofRegister, pathOfOsmanthus),
  'registers.export': input(() => ({ requestId: newId(), register: 'feedback', ...ofRegister }), pathOfOsmanthus),
  'grids.landing': input(() => ({ gridCode: codes.gridA })),
  'grids.locate': input(() => ({ position: middleOf(0) })),
  'grids.matchAddress': input(() => ({ text: '桂花苑3号楼' })),
  'grids.search': input(() => ({ text: '第七网格' })),
  'grids.map': input(() => ({ orgCode: codes.street })),
  'people.me': input(() => ({})),
  'people.consent': input(() => ({ requestId: newId(), purpose: 'report', version: '2026-11' })),
  'people.colleagues': input(() => ({ gridCode: codes.gridA })),
  'staff.list': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'staff.add': input(
    () => ({ requestId: newId(), name: '新来的', phone: null, role: 'worker', scope: codes.osmanthus }),
    pathOfOsmanthus,
  ),
  'staff.places': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'staff.setRoles': ofRecruit(async (_cloud, personId) => ({
    requestId: newId(),
    personId,
    roles: [{ role: 'leader', scope: codes.gridA }],
    seenRoles: [{ role: 'worker', scope: codes.gridA }],
  })),
  'staff.setWecom': ofRecruit(async (_cloud, personId) => ({ requestId: newId(), personId, wecomId: newId('wecom') })),
  'staff.invite': ofRecruit(async (_cloud, personId) => ({ requestId: newId(), personId, unbindNow: false })),
  'staff.revoke': ofRecruit(async (cloud, personId) => {
    const { invitation } = await invite(cloud, personId)
    return { requestId: newId(), invitationId: invitation.id }
  }),
  'staff.invitation': async cloud => onNothing({ code: (await anInvitation(cloud)).code }),
  'staff.accept': async cloud => onNothing({ requestId: newId(), code: (await anInvitation(cloud)).code }),
  'staff.markLeft': ofRecruit(async (_cloud, personId) => ({ requestId: newId(), personId })),
  'staff.handOver': ofRecruit(async (_cloud, personId) => ({ personId })),
  'sign-in.begin': input(() => ({ requestId: newId(), nonce: aNonce(), device: 'Windows 上的浏览器' })),
  'sign-in.poll': async cloud => onNothing(browserOf(await aScan(cloud))),
  'sign-in.collect': async cloud => onNothing({ requestId: newId(), ...browserOf(await aScan(cloud)) }),
  'sign-in.look': async cloud => onNothing({ requestId: newId(), code: (await aScan(cloud)).code }),
  'sign-in.confirm': async cloud => {
    const { code, number } = await aScan(cloud)
    return onNothing({ requestId: newId(), code, number, agree: true })
  },
  'sign-in.sessions': input(() => ({})),
  'sign-in.signOut': input(() => ({ requestId: newId(), sessionId: null })),
  'sign-in.firstAdmin': async cloud =>
    onNothing({ requestId: newId(), token: await anAdminToken(cloud), name: '管理员' }),
  'sign-in.sendPhoneCode': input(() => ({ requestId: newId(), phone: aPhone(), consentVersion: reportConsentVersion })),
  'sign-in.checkPhone': input(() => ({ requestId: newId(), phone: aPhone(), code: '123456' })),
  'inbox.poll': input(() => ({})),
  'inbox.list': input(() => ({})),
  'inbox.markRead': input(() => ({ requestId: newId(), upTo: 1 })),
  'cases.categories': input(() => ({})),
  'cases.preview': input(() => ({ place: aPlace({ scannedGridCode: codes.gridA }) })),
  'cases.submit': input(aReport),
  'cases.quickEntry': input(anEntry),
  'cases.mine': input(() => ({})),
  'cases.tasks': input(() => ({})),
  'cases.deskCounts': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'cases.deskList': input(() => ({ scope: codes.osmanthus, list: 'toHandle' }), pathOfOsmanthus),
  'cases.heldContent': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'cases.supervisionList': input(() => ({ scope: codes.osmanthus, list: 'overdue' }), pathOfOsmanthus),
  'cases.extensions': input(() => ({})),
  'cases.get': ofCase,
  'cases.above': ofCase,
  'cases.similar': ofCase,
  'cases.track': ofNumber,
  'rules.get': input(() => ({})),
  'rules.calendar': input(() => ({ year: 2026 })),
  'rules.history': input(() => ({}), [codes.county]),
  'rules.dryRun': input(() => ({ rules: editableRules() }), [codes.county]),
  'rules.publish': publishing,
  'rules.limits': input(() => ({}), [codes.county]),
  'rules.publishLimits': publishingLimits,
  'categories.rules': input(() => ({})),
  'categories.edit': input(() => ({}), [codes.county]),
  'categories.dryRun': input(() => ({ rules: editableWords() }), [codes.county]),
  'categories.publish': publishingWords,
  'blocks.block': blocking,
  'blocks.lift': async cloud => ({
    input: { requestId: newId(), blockId: await aBlock(cloud), reason: '已经说清楚了' },
    caseId: null,
    path: pathOfGridA,
  }),
  'blocks.decideAppeal': async cloud => {
    const blockId = await aBlock(cloud)
    await cloud.ask('custom:resident-zhang', 'blocks', 'appeal', appealing(blockId))
    const request = { requestId: newId(), blockId, lift: true, reason: '核实过，不是乱报' }
    return { input: request, caseId: null, path: pathOfOsmanthus.slice(0, 2) }
  },
  'blocks.list': input(() => ({ scope: codes.osmanthus, list: 'blocks' }), pathOfOsmanthus),
  'blocks.mine': input(() => ({})),
  'blocks.appeal': async cloud => ({ input: appealing(await aBlock(cloud)), caseId: null, path: [] }),
  'reveals.list': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'reveals.mine': input(() => ({})),
  'campaigns.list': input(() => ({ gridCode: codes.gridA })),
  'campaigns.view': publicly(ofCampaign('published', ({ _id }) => ({ campaignId: _id }))),
  'campaigns.claim': publicly(
    ofCampaign('published', ({ outletIds: [outletId] }, { requestId, campaignId }) => ({
      ...{ requestId, campaignId, outletId },
      tierId: 'one',
      giftId: 'umbrella',
    })),
  ),
  'campaigns.mine': input(() => ({})),
  'campaigns.voucher': ofOwnClaim,
  'campaigns.giveBack': ofOwnClaim,
  'counter.outlets': input(() => ({})),
  'counter.look': atEast(() => ({ requestId: newId(), code: '0000 0000' })),
  'counter.askSecond': atEast(claimId => ({ requestId: newId(), claimId })),
  'counter.asked': atEast(() => ({})),
  'counter.agree': atEast(claimId => ({ requestId: newId(), claimId })),
  'counter.redeem': atEast(claimId => ({ requestId: newId(), claimId })),
  'counter.reverse': async cloud => ({
    input: { requestId: newId(), claimId: await aClaim(cloud), reason: '拿错了礼品' },
    caseId: null,
    path: pathOfOsmanthus,
  }),
  'counter.today': atEast(() => ({})),
  'campaign-desk.outlets': input(() => ({ orgCode: codes.osmanthus }), pathOfOsmanthus),
  'campaign-desk.outletStaff': input(() => ({ orgCode: codes.osmanthus }), pathOfOsmanthus),
  'campaign-desk.saveOutlet': input(
    () => ({ requestId: newId('outlet'), outletId: null, seenRevision: null, details: anOutlet() }),
    pathOfOsmanthus,
  ),
  'campaign-desk.list': input(() => ({})),
  'campaign-desk.get': ofCampaign('draft', ({ _id }) => ({ campaignId: _id })),
  'campaign-desk.create': async cloud => ({
    input: { requestId: newId('campaign'), orgCode: codes.osmanthus, plan: aPlan([await putOutlet(cloud)]) },
    caseId: null,
    path: pathOfOsmanthus,
  }),
  'campaign-desk.save': ofCampaign('draft', ({ outletIds }, act) => ({ ...act, plan: aPlan(outletIds) })),
  'campaign-desk.submit': ofCampaign('draft'),
  'campaign-desk.decide': ofCampaign('waiting', (_campaign, act) => ({ ...act, approve: true, note: '可以' })),
  'campaign-desk.publish': ofCampaign('approved'),
  'campaign-desk.pause': ofCampaign('published', (_campaign, act) => ({ ...act, note: '礼品有问题' })),
  'campaign-desk.resume': ofCampaign('paused', (_campaign, act) => ({ ...act, note: '换好了' })),
  'campaign-desk.end': ofCampaign('published', (_campaign, act) => ({ ...act, note: '送完了' })),
  'campaign-desk.supply': ofCampaign('published', ({ outletIds: [outletId] }, { requestId, campaignId }) => ({
    ...{ requestId, campaignId, outletId },
    giftId: 'oil',
    amount: 5,
  })),
  'campaign-desk.rules': input(() => ({})),
  'campaign-desk.setRules': input(
    () => ({ requestId: newId(), seenVersion: 1, note: '试行', rules: { ...shippedCampaignRulesInput } }),
    [codes.county],
  ),
  'neighbours.nearby': input(() => ({ place: aPlace({ scannedGridCode: codes.gridA }), categoryId: 'facility' })),
  'neighbours.join': joinable,
  'neighbours.leave': followed(() => newId()),
  'neighbours.following': input(() => ({})),
  'neighbours.followed': followed(),
  'hotline.enter': input(() => aCall()),
  'hotline.register': input(() => ({ day: '2026-11-23' })),
  'push.offer': input(() => ({})),
  'push.consents': input(() => ({ requestId: newId(), answers: [{ template: 'caseAnswered', answer: 'accept' }] })),
  'push.mine': input(() => ({})),
  'push.bind': input(() => ({ requestId: newId(), state: 'bound' })),
  'push.tryOut': input(() => ({ requestId: newId() })),
  'push.unreached': input(() => ({ scope: codes.gridA }), pathOfGridA),
  'form-desk.list': input(() => ({ scope: codes.osmanthus }), pathOfOsmanthus),
  'form-desk.get': ofForm(formId => ({ formId })),
  'form-desk.saveDraft': input(
    () => ({ requestId: newId('form'), into: { scope: codes.osmanthus }, content: aFormContent() }),
    pathOfOsmanthus,
  ),
  'form-desk.publish': ofForm((formId, seenRevision) => ({ requestId: newId(), formId, seenRevision }), false),
  'form-desk.close': ofForm((formId, seenRevision) => ({ requestId: newId(), formId, seenRevision })),
  'form-desk.results': ofForm(formId => ({ formId })),
  'form-desk.answers': ofForm(formId => ({ formId })),
  'form-desk.reveal': ofForm(revealing),
  'form-desk.export': ofForm(formId => ({ requestId: newId(), formId })),
  'forms.open': ofForm(formId => ({ formId })),
  'forms.answer': ofForm(anAnswer),
  'problems.list': input(() => ({})),
  'problems.get': ofProblem(problemId => ({ problemId })),
  'problems.create': async cloud => ({ input: await newProblem(cloud), caseId: null, path: pathOfGridA }),
  'problems.add': ofProblem(async (problemId, cloud) => ({ ...onProblem(problemId), caseIds: [await report(cloud)] })),
  'problems.remove': ofProblem((problemId, _cloud, caseIds) => ({ ...onProblem(problemId), caseIds })),
  'problems.submit': ofProblem(problemId => ({ ...onProblem(problemId), text: '整条街的灯都老了' })),
  'problems.decide': ofProblem(
    async (problemId, cloud) => {
      await cloud.ask('custom:desk-lin', 'problems', 'submit', { ...onProblem(problemId), text: '请定' })
      return { ...onProblem(problemId), text: '列入改造' }
    },
    pathOfOsmanthus.slice(0, 2),
  ),
  'problems.answer': ofProblem(problemId => ({ ...onProblem(problemId), reply: '灯都换了' })),
  ...Object.fromEntries(caseAct.options.map(act => [`cases.${act}`, ofAct(act)])),
}

export function trialOf(fn: string, action: string): MakeTrial {
  const make = trials[`${fn}.${action}`]
  if (!make) throw new Error(`Say in test/support/trials.ts with which input ${fn}.${action} is tried.`)
  return make
}
