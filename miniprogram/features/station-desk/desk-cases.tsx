import { now } from '@/platform/clock'
import { CaseLines } from './case-lines'
import { deskLine } from './desk-view'
import type { useDesk } from './use-desk'

/** The cases of the chosen list. */
export function DeskCases({ desk }: { readonly desk: ReturnType<typeof useDesk> }) {
  const at = now()
  return <CaseLines answer={desk.first} lines={desk.pages.rows.map(card => deskLine(card, at))} pages={desk.pages} />
}
