import type { Landing } from '@shared/grids/actions'
import type { Instant } from '@shared/kernel/local-date'
import { type DutyWords, sayDuty } from '@shared/messages/duty-words'
import { landingWords } from '@shared/messages/landing'
import { sayPhone } from '@shared/messages/phone-words'
import type { PublicWorker } from '@shared/people/person'

export interface CallView {
  readonly name: string
  readonly phone: string
  /** The number in groups, as people read it. */
  readonly shown: string
}

/** Everything the landing page says, so that the screen only lays it out. */
export interface LandingView {
  /** Who answers here now: a person's or a desk's name. */
  readonly who: string
  readonly worker: PublicWorker | null
  readonly duty: DutyWords
  /** "她不在时找 陈晓（AB 岗）", "网格长 赵明". */
  readonly helpers: readonly string[]
  /** The one-tap call: whoever answers now, else the desk. */
  readonly call: CallView
  readonly hotline: CallView
  readonly supervision: CallView
}

const pronoun = (person: PublicWorker): string =>
  person.gender === 'female' ? landingWords.she : person.gender === 'male' ? landingWords.he : person.name

const callOf = (name: string, phone: string): CallView => ({ name, phone, shown: sayPhone(phone) })

export function landingView(landing: Landing, now: Instant): LandingView {
  const { duty, deputies, leader, desk } = landing
  const worker = duty.person
  const deskName = duty.desk?.name ?? desk.name
  const others = deputies.filter(each => each.personId !== worker?.personId)
  const helpers: string[] = []
  if (worker && others.length > 0) {
    helpers.push(
      landingWords.absent(
        pronoun(worker),
        others.map(each => each.name),
      ),
    )
  }
  if (leader && leader.personId !== worker?.personId) helpers.push(landingWords.leader(leader.name))
  return {
    who: worker?.name ?? deskName,
    worker,
    duty: sayDuty(duty, now),
    helpers,
    call: worker?.phone ? callOf(worker.name, worker.phone) : callOf(deskName, duty.desk?.phone ?? desk.phone),
    hotline: callOf(landingWords.hotline, landing.hotline),
    supervision: callOf(landingWords.supervision, landing.supervisionPhone),
  }
}
