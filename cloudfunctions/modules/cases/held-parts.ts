import { type HeldPart, heldParts } from '@shared/cases/held-content'
import { DomainError } from '@shared/kernel/errors'
import type { Scene } from './act-on-case'

/**
 * The parts that somebody decides about. Nobody decides about their own words (`NOT_ALLOWED`); a part that a colleague
 * decided about meanwhile is no choice any more (`CHANGED_MEANWHILE`).
 */
export function chosenParts(
  { current, relations }: Scene,
  ids: readonly string[],
  isOpen: (part: HeldPart) => boolean,
): readonly HeldPart[] {
  if (relations.includes('reporter')) throw new DomainError('NOT_ALLOWED')
  const parts = heldParts(current).filter(part => ids.includes(part.id) && isOpen(part))
  if (parts.length !== new Set(ids).size) throw new DomainError('CHANGED_MEANWHILE')
  return parts
}
