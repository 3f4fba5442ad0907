import type { CaseDetail } from '../../shared/cases/case-views'
import { categoryGroups } from '../../shared/cases/categories'
import { waitsForStation } from '../../shared/cases/held-content'
import type { Random } from '../demo/random'
import type { Fill } from './sample'

/** What the person in front of the screen would choose from. */
export interface Choice {
  readonly detail: CaseDetail
  /** People and desks that the screen offers to hand it to. */
  readonly colleagues: readonly string[]
  readonly deskCodes: readonly string[]
}

export const categoryIds: readonly string[] = categoryGroups.flatMap(group => group.leaves.map(leaf => leaf.id))

/** Fills the fields of an act as its screen would: what it is about, whom it may go to, no photos. */
export const fillFor = ({ detail, colleagues, deskCodes }: Choice, requestId: string): Fill => {
  const hands = (random: Random) =>
    random.chance(0.6) && colleagues.length
      ? { kind: 'person', id: random.pick(colleagues) }
      : { kind: 'desk', id: random.pick(deskCodes) }
  return (field, random) => {
    switch (field) {
      case 'caseId':
        return detail.id
      case 'requestId':
        return requestId
      case 'seenRevision':
        return detail.revision
      case 'photos':
        return []
      case 'parts':
        return partsToDecide(detail)
      case 'to':
        return hands(random)
      case 'personId':
        return random.pick(colleagues.length ? colleagues : deskCodes)
      case 'categoryId':
        return random.pick(categoryIds)
      default:
        return undefined
    }
  }
}

/** What waits for the station, else what it blocked: that may be released again. */
function partsToDecide({ held }: CaseDetail): readonly string[] {
  const waiting = held.filter(waitsForStation)
  return (waiting.length ? waiting : held.filter(part => part.state === 'blocked')).map(part => part.id)
}
