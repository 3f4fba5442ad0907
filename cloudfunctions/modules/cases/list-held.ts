import type { caseActions } from '@shared/cases/actions'
import type { Case } from '@shared/cases/case'
import type { HeldCase } from '@shared/cases/content-acts'
import { type HeldPart, heldParts, waitsForStation } from '@shared/cases/held-content'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { isAllowed } from '../../platform/authority'
import type { Context } from '../../platform/context'
import { presentCard } from './case.card'
import { casePolicy } from './case.policy'
import { resourceOf } from './case.relations'
import { pageOfCases } from './cases-after'
import { deskInView, deskListWhere } from './desk-lists'

const pageSize = 10

/** What waits for the station, with the words and photos themselves; without what the caller wrote. */
export async function listHeld(
  { scope, after }: InputOf<typeof caseActions.heldContent>,
  ctx: Context,
): Promise<OutputOf<typeof caseActions.heldContent>> {
  const unit = await deskInView(ctx, scope, 'heldContent')
  const page = await pageOfCases(ctx, { where: deskListWhere.toLookAt(ctx, unit) }, after, pageSize)
  const seen = await mineToDecide(ctx, page.cases)
  const urls = await ctx.files.temporaryUrls(
    seen.flatMap(each => each.photos.filter(({ id }) => waiting(each).some(part => part.id === id)).map(p => p.fileId)),
  )
  return { name: unit.name, cases: seen.map(each => presentHeld(ctx, each, urls)), next: page.next }
}

const waiting = (current: Case): readonly HeldPart[] => heldParts(current).filter(waitsForStation)

async function mineToDecide(ctx: Context, cases: readonly Case[]): Promise<readonly Case[]> {
  const actor = await ctx.actor()
  const resources = await Promise.all(cases.map(each => resourceOf(ctx, actor, each)))
  return cases.filter((_, index) => {
    const resource = resources[index]
    return (
      resource && !resource.relations.includes('reporter') && isAllowed(actor, 'releaseContent', casePolicy, resource)
    )
  })
}

function presentHeld(ctx: Context, current: Case, urls: ReadonlyMap<string, string>): HeldCase {
  const pieces = waiting(current).map(part => ({
    ...part,
    readable: true,
    text: part.part === 'text' ? wordsOf(current, part.id) : null,
    url: part.part === 'photo' ? urlOf(current, part.id, urls) : null,
  }))
  return { revision: current.revision, card: presentCard(current, 'staff', ctx.clock.now(), ctx), pieces }
}

/** A report's words stand in the case, all others in their event. */
const wordsOf = (current: Case, id: string): string =>
  id === current._id ? current.text : (current.events.find(event => event.id === id)?.note ?? '')

const urlOf = ({ photos }: Case, id: string, urls: ReadonlyMap<string, string>): string | null =>
  urls.get(photos.find(photo => photo.id === id)?.fileId ?? '') ?? null
