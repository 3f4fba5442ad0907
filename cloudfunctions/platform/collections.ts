import type { Campaign } from '@shared/campaigns/campaign'
import type { Claim } from '@shared/campaigns/claim'
import type { CounterLook } from '@shared/campaigns/counter'
import type { GiftEntry } from '@shared/campaigns/gift-register'
import type { Outlet } from '@shared/campaigns/outlet'
import type { OutletCounters } from '@shared/campaigns/outlet-counters'
import type { Participation } from '@shared/campaigns/participation'
import type { VoucherCode } from '@shared/campaigns/voucher'
import type { Case } from '@shared/cases/case'
import type { CaseLink } from '@shared/cases/case-link'
import type { LightDay } from '@shared/figures/light-counts'
import type { FormAnswer } from '@shared/forms/answers'
import type { Form, FormVersion } from '@shared/forms/form'
import type { Building, Grid, GridDirectory, OrgUnit, PrintedCode, Territory } from '@shared/grids/grid'
import type { InboxMessage } from '@shared/inbox/actions'
import type { ReporterBlock } from '@shared/limits/reporter-block'
import type { CaseFollow } from '@shared/neighbours/case-follow'
import type { AdminToken } from '@shared/people/admin-token'
import type { ConsoleSession, SignInScan } from '@shared/people/console-session'
import type { Invitation } from '@shared/people/invitation'
import type { Person } from '@shared/people/person'
import type { IdentityMerge, PhoneCheck, VerifiedPhone } from '@shared/people/phone-check'
import type { Problem } from '@shared/problems/problem'
import type { Push, PushContact } from '@shared/push/push'
import type { ContactReveal } from '@shared/reveals/contact-reveal'
import type { PushSettings } from './push/push-settings'
import type { StoredRules } from './stored-rules'
import type { StoredAccessToken } from './wechat/stored-access-token'

/** A number that only grows, one document a series. */
interface Counter {
  readonly _id: string
  readonly value: number
}

/** Tries counted against a limit; gone after `expiresAt`. */
interface Attempt {
  readonly _id: string
  readonly count: number
  readonly expiresAt: number
}

/** A photo whose check was asked for; `_id` is the trace id under which the answer comes. */
export interface PhotoCheck {
  readonly _id: string
  readonly caseId: string
  readonly photoId: string
  readonly askedAt: number
}

/** That a timer still runs. */
interface Heartbeat {
  readonly _id: string
  /** When its last run that ended began. */
  readonly at: number
  /** The outage (`at` of the last run before it) that administrators were told of; null when it runs. */
  readonly alarmedFor: number | null
}

/** What each collection of database.json holds. */
export interface Collections {
  readonly settings: Territory
  readonly rules: StoredRules
  readonly reporterBlocks: ReporterBlock
  readonly orgUnits: OrgUnit
  readonly grids: Grid
  readonly gridDirectories: GridDirectory
  readonly buildings: Building
  readonly codes: PrintedCode
  readonly people: Person
  readonly invitations: Invitation
  readonly adminTokens: AdminToken
  readonly signInScans: SignInScan
  readonly consoleSessions: ConsoleSession
  readonly phoneChecks: PhoneCheck
  readonly verifiedPhones: VerifiedPhone
  readonly identityMerges: IdentityMerge
  readonly cases: Case
  readonly caseLinks: CaseLink
  readonly caseFollows: CaseFollow
  readonly contactReveals: ContactReveal
  readonly inbox: InboxMessage
  readonly pushes: Push
  readonly pushContacts: PushContact
  readonly pushSettings: PushSettings
  readonly wechatTokens: StoredAccessToken
  readonly problems: Problem
  readonly photoChecks: PhotoCheck
  readonly lightDays: LightDay
  readonly outlets: Outlet
  readonly campaigns: Campaign
  readonly campaignOutlets: OutletCounters
  readonly claims: Claim
  readonly participations: Participation
  readonly voucherCodes: VoucherCode
  readonly counterLooks: CounterLook
  readonly giftRegister: GiftEntry
  readonly forms: Form
  readonly formVersions: FormVersion
  readonly formAnswers: FormAnswer
  readonly heartbeats: Heartbeat
  readonly counters: Counter
  readonly attempts: Attempt
}

export type CollectionName = keyof Collections
