import { DomainError } from '@shared/kernel/errors'
import {
  comparable,
  type EarlierReport,
  judgeReport,
  longestWindowMs,
  mostCounted,
  type Verdict,
} from '@shared/limits/judge-report'
import type { Context } from '../../platform/context'
import type { Database } from '../../platform/database'
import { ownerTagOf } from '../inbox/inbox.receiver'
import { blockedUntil } from './blocked-until'

/** A report about to be stored. */
export interface ComingReport {
  readonly id: string
  readonly personId: string
  /** The person's id and those of persons that were merged into it. */
  readonly ownIds: readonly string[]
  readonly anonymous: boolean
  readonly text: string
  readonly gridCode: string | null
  /** The reporter was shown the earlier case with the same words and still wants this one. */
  readonly insists: boolean
}

/** More reporters than an instance meets in a day. */
const mostRemembered = 20_000

/** When this instance last met a reporter, by database. */
const met = new WeakMap<Database, Map<string, number>>()

/**
 * What speaks against a report: a block, too many of them, or the same words again; null when nothing does. Costs one
 * read when this instance has met the reporter within the longest window, and none otherwise (docs/adr/0014). Named and
 * anonymous reports of a person are counted apart, because nothing may hold them side by side.
 */
export async function checkReport(ctx: Context, report: ComingReport): Promise<DomainError | null> {
  const now = ctx.clock.now()
  const until = blockedUntil(ctx, report.ownIds)
  if (until !== null) return new DomainError('REPORTER_BLOCKED', { retryAfterMs: until - now })
  if (isQuiet(ctx, report, now)) return null
  const earlier = await (report.anonymous ? anonymousBefore(ctx, report, now) : namedBefore(ctx, report, now))
  const coming = { id: report.id, at: now, mark: report.anonymous ? markOf(ctx, report) : wordsOf(report) }
  return refusalOf(ctx, judgeReport(coming, report.insists, earlier, ctx.limits))
}

function isQuiet({ db, limits }: Context, { personId, anonymous }: ComingReport, now: number): boolean {
  const reporters = met.get(db) ?? new Map<string, number>()
  if (reporters.size > mostRemembered) reporters.clear()
  met.set(db, reporters)
  const key = `${personId} ${anonymous}`
  const last = reporters.get(key)
  reporters.set(key, now)
  return last === undefined || now - last >= longestWindowMs(limits)
}

async function namedBefore(ctx: Context, { personId }: ComingReport, now: number): Promise<readonly EarlierReport[]> {
  const since = ctx.db.command.gt(now - longestWindowMs(ctx.limits))
  const cases = await ctx.db.collection('cases').find({
    where: { 'reporter.personId': personId, createdAt: since },
    orderBy: [['createdAt', 'desc']],
    limit: mostCounted(ctx.limits),
    fields: ['_id', 'text', 'gridCode', 'createdAt', 'status'],
  })
  return cases.map(({ _id, createdAt, status, ...said }) => ({
    id: _id,
    at: createdAt,
    // What was taken back is not there to add to.
    mark: status === 'withdrawn' ? `withdrawn ${_id}` : wordsOf(said),
  }))
}

async function anonymousBefore(
  ctx: Context,
  { personId }: ComingReport,
  now: number,
): Promise<readonly EarlierReport[]> {
  const since = ctx.db.command.gt(now - longestWindowMs(ctx.limits))
  const links = await ctx.db.collection('caseLinks').find({
    where: { ownerTag: ownerTagOf(ctx, personId), createdAt: since },
    orderBy: [['createdAt', 'desc']],
    limit: mostCounted(ctx.limits),
    fields: ['_id', 'mark', 'createdAt'],
  })
  return links.map(({ _id, createdAt, mark }) => ({ id: _id, at: createdAt, mark: mark ?? _id }))
}

type Said = Pick<ComingReport, 'text' | 'gridCode'>

const wordsOf = ({ text, gridCode }: Said): string => `${gridCode} ${comparable(text)}`

/** The same, as the link of an anonymous case keeps it: a keyed hash, of another key for every person. */
export const markOf = (ctx: Pick<Context, 'secrets'>, said: Said & Pick<ComingReport, 'personId'>): string =>
  ctx.secrets.tag('reportMark', `${said.personId} ${wordsOf(said)}`)

async function refusalOf(ctx: Context, verdict: Verdict): Promise<DomainError | null> {
  if (verdict.kind === 'fine') return null
  if (verdict.kind === 'tooMany') return new DomainError('LIMIT_REACHED', { retryAfterMs: verdict.retryAfterMs })
  const earlier = await ctx.db.collection('cases').get(verdict.earlierId)
  if (!earlier) return null
  const { _id: caseId, caseNo } = earlier
  return new DomainError('REPORTED_BEFORE', { earlier: { caseId, caseNo, at: verdict.at } })
}
