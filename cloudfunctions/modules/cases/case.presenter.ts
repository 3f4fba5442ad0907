import type { Case } from '@shared/cases/case'
import { promisedDue } from '@shared/cases/case-clock'
import { isOpen } from '@shared/cases/case-status'
import type { CaseDetail } from '@shared/cases/case-views'
import { categoryOf } from '@shared/cases/categories'
import { viewDeadline } from '@shared/cases/deadline-view'
import { mayExtend } from '@shared/cases/extension-rule'
import { maskName, maskPhone } from '@shared/cases/mask'
import type { Actor } from '../../platform/actor'
import { isAllowed, type Resource } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { presentGrid, presentPoint } from '../grids/grids.presenter'
import { type AroundCase, aroundCase } from './around-case'
import { actsOn } from './case.acts'
import { casePolicy } from './case.policy'
import { resourceOf } from './case.relations'
import { type ContentView, contentView, wordsShown } from './content.presenter'
import { presentErrand } from './errand.presenter'
import { presentEvent, presentFeedback, presentPhotos } from './event.presenter'
import { presentExtension } from './extension.presenter'

type Viewer = CaseDetail['viewer']

/** One case as the caller may see it: masked, with the acts the caller may do now. */
export async function presentDetail(ctx: Context, current: Case): Promise<CaseDetail> {
  const actor = await ctx.actor()
  const [resource, around] = await Promise.all([resourceOf(ctx, actor, current), aroundCase(ctx, current)])
  return detailOf(ctx, current, actor, resource, around)
}

/** One case as the holder of its number and query code sees it: to read, not to act. */
export async function presentToCodeHolder(ctx: Context, current: Case): Promise<CaseDetail> {
  const stranger: Actor = { identity: ctx.caller, person: null, roles: [] }
  const resource: Resource = { orgPath: current.orgPath, relations: ['codeHolder'] }
  return detailOf(ctx, current, stranger, resource, await aroundCase(ctx, current))
}

function detailOf(ctx: Context, current: Case, actor: Actor, resource: Resource, around: AroundCase): CaseDetail {
  const now = ctx.clock.now()
  const viewer: Viewer = resource.relations.includes('reporter')
    ? 'reporter'
    : resource.relations.includes('codeHolder')
      ? 'codeHolder'
      : 'staff'
  const me = { viewer, personId: actor.person?._id ?? null }
  const content = contentView(current, actor, resource)
  return {
    id: current._id,
    revision: current.revision,
    viewer,
    caseNo: current.caseNo,
    title: current.title,
    text: wordsShown(content, current._id, current.text) ?? '',
    held: [...content.held],
    channel: current.channel,
    category: presentCategory(current.categoryId),
    status: current.status,
    urgent: current.urgent,
    place: presentPlace(current, around),
    grid: around.grid && presentGrid(around.grid),
    reporter: presentReporter(current),
    responsible: { ...current.assignee, phone: around.responsiblePhone },
    firstResponderName: current.firstResponder?.name ?? null,
    route: current.route,
    deadline: viewDeadline(current.deadline, now, ctx),
    countedDays: [...promisedDue(current.deadline, ctx).countedDays],
    photos: presentPhotos(current.photos, around.urls, content),
    openQuestion: current.openQuestion,
    reply: current.reply && {
      text: current.reply.text,
      at: current.reply.at,
      byName: current.reply.personName,
      photoUrl: around.replierPhotoUrl,
    },
    rating: presentRating(current, content),
    feedback: presentFeedback(current.feedback),
    verification: current.verification,
    reopenUntil: current.reopenUntil,
    decision: presentDecision(current),
    supervision: viewer === 'staff' ? current.supervision : null,
    coHandlers: [...current.coHandlers],
    extension: viewer === 'staff' ? presentExtension(current) : null,
    mostExtension: viewer === 'staff' && mayExtend(current, now, ctx) ? current.deadline.terms.extensions.amount : null,
    levelUntil: viewer === 'staff' ? current.ladder.shareDueAt : null,
    departmentName: viewer === 'staff' ? (current.ladder.department?.name ?? null) : null,
    followerCount: current.followerCount,
    mergedInto: current.mergedInto,
    errand: presentErrand(current),
    comparable: isOpen(current.status) && isAllowed(actor, 'similar', casePolicy, resource),
    events: current.events
      .filter(event => event.kind !== 'contentPassed')
      .map(event => presentEvent(event, current, me, around.urls, content)),
    acts: actsOn(actor, current, resource, now, ctx),
    createdAt: current.createdAt,
  }
}

function presentCategory(id: string): CaseDetail['category'] {
  const category = categoryOf(id)
  return { id, name: category?.name ?? id, parentName: category?.group.name ?? null }
}

const presentDecision = ({ decision }: Case): CaseDetail['decision'] =>
  decision && {
    deskName: decision.desk.name,
    submittedAt: decision.submittedAt,
    text: decision.text,
    decidedAt: decision.decidedAt,
  }

/** Its comment may be held like any other words. */
function presentRating({ rating, events }: Case, content: ContentView): CaseDetail['rating'] {
  const rated = events.findLast(event => event.kind === 'rated')
  return rating && { ...rating, comment: wordsShown(content, rated?.id ?? '', rating.comment) }
}

function presentPlace({ place }: Case, { grid }: AroundCase): CaseDetail['place'] {
  const { source, label, point, nearBoundary, boundaryMetres } = place
  return {
    source,
    label,
    point: point && presentPoint(point),
    nearBoundary,
    boundaryMetres,
    thumbnail: grid?.thumbnail ?? null,
  }
}

/** Always masked; the number is shown by `revealContact` only. */
const presentReporter = ({ anonymous, reporter }: Case): CaseDetail['reporter'] => ({
  anonymous,
  nameMasked: reporter?.name ? maskName(reporter.name) : null,
  phoneMasked: reporter?.phone ? maskPhone(reporter.phone) : null,
})
