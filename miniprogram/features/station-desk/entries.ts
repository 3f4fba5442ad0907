import { staffWords } from '@shared/messages/access-words'
import { campaignDeskWords } from '@shared/messages/campaign-desk-words'
import { consoleWords } from '@shared/messages/console-words'
import { registerPageWords } from '@shared/messages/desk-words'
import { heldPageWords } from '@shared/messages/held-words'
import { hotlineWords } from '@shared/messages/hotline-words'
import { keywordWords } from '@shared/messages/keyword-words'
import { limitRulesWords } from '@shared/messages/limit-rules-words'
import { blockWords } from '@shared/messages/limit-words'
import { problemWords } from '@shared/messages/problem-words'
import { extensionListWords } from '@shared/messages/promised-date-words'
import { unreachedWords } from '@shared/messages/reminder-words'
import { revealWords } from '@shared/messages/reveal-words'
import { rulesWords } from '@shared/messages/rules-words'
import { supervisionPageWords } from '@shared/messages/supervision-words'
import type { Me, Role } from '@shared/people/person'
import type { IconName } from '@/components/icon/icon-names'
import type { RouteName } from '@/platform/routes'

/** A page that is reached from the desk, and the roles that have something to do there. */
export interface DeskEntry {
  readonly route: RouteName
  readonly title: string
  readonly detail: string
  readonly icon: IconName
  readonly roles: readonly Role[]
}

const deskEntries: readonly DeskEntry[] = [
  {
    route: 'consoleHome',
    title: consoleWords.entry,
    detail: consoleWords.entryWhy,
    icon: 'flag',
    roles: ['supervisor', 'leader', 'station', 'admin'],
  },
  {
    route: 'organiserCampaigns',
    title: campaignDeskWords.entry,
    detail: campaignDeskWords.entryWhy,
    icon: 'gift',
    roles: ['organiser', 'leader', 'admin'],
  },
  {
    route: 'stationHotline',
    title: hotlineWords.entry,
    detail: hotlineWords.entryWhy,
    icon: 'phone',
    roles: ['station'],
  },
  {
    route: 'stationProblems',
    title: problemWords.entry,
    detail: problemWords.entryWhy,
    icon: 'people',
    roles: ['station'],
  },
  {
    route: 'stationSupervision',
    title: supervisionPageWords.entry,
    detail: supervisionPageWords.entryWhy,
    icon: 'bell',
    roles: ['supervisor', 'leader', 'station'],
  },
  {
    route: 'stationHeld',
    title: heldPageWords.entry,
    detail: heldPageWords.entryWhy,
    icon: 'eye',
    roles: ['station'],
  },
  {
    route: 'stationExtensions',
    title: extensionListWords.entry,
    detail: extensionListWords.entryWhy,
    icon: 'clock',
    roles: ['leader', 'station'],
  },
  {
    route: 'stationRegisters',
    title: registerPageWords.entry,
    detail: registerPageWords.entryWhy,
    icon: 'list',
    roles: ['station', 'supervisor', 'admin'],
  },
  {
    route: 'stationArchive',
    title: registerPageWords.archiveEntry,
    detail: registerPageWords.archiveEntryWhy,
    icon: 'paper-check',
    roles: ['station', 'supervisor', 'admin'],
  },
  {
    route: 'stationUnreached',
    title: unreachedWords.entry,
    detail: unreachedWords.entryWhy,
    icon: 'message',
    roles: ['station', 'admin'],
  },
  {
    route: 'stationPeople',
    title: staffWords.entry,
    detail: staffWords.entryWhy,
    icon: 'people',
    roles: ['admin', 'station', 'leader'],
  },
  {
    route: 'stationPolicies',
    title: rulesWords.entry,
    detail: rulesWords.entryWhy,
    icon: 'calendar',
    roles: ['admin', 'station', 'leader', 'supervisor'],
  },
  {
    route: 'stationKeywords',
    title: keywordWords.entry,
    detail: keywordWords.entryWhy,
    icon: 'pencil',
    roles: ['admin', 'station', 'leader', 'supervisor'],
  },
  {
    route: 'stationLimits',
    title: limitRulesWords.entry,
    detail: limitRulesWords.entryWhy,
    icon: 'clock',
    roles: ['admin', 'station', 'leader', 'supervisor'],
  },
  {
    route: 'stationReveals',
    title: revealWords.desk.entry,
    detail: revealWords.desk.entryWhy,
    icon: 'eye',
    roles: ['supervisor'],
  },
  {
    route: 'stationBlocks',
    title: blockWords.entry,
    detail: blockWords.entryWhy,
    icon: 'lock',
    roles: ['station', 'admin', 'supervisor'],
  },
]

const holds = ({ roles }: Me, wanted: readonly Role[]): boolean => roles.some(held => wanted.includes(held.role))

export const entriesOf = (me: Me): readonly DeskEntry[] => deskEntries.filter(entry => holds(me, entry.roles))

/** Roles that look over the lists of a desk. */
const listRoles: readonly Role[] = ['station', 'leader', 'supervisor']

/** Whether the desk means anything to this person. */
export const hasDesk = (me: Me): boolean => holds(me, listRoles) || entriesOf(me).length > 0

/** The nodes whose desks this person may look over, in the order of their roles. */
export function deskScopes({ roles, scopeNames }: Me): readonly { readonly code: string; readonly name: string }[] {
  const codes = new Set(roles.filter(held => listRoles.includes(held.role)).map(held => held.scope))
  return [...codes].map(code => ({ code, name: scopeNames.find(each => each.scope === code)?.name ?? code }))
}
