import { instantAtMinute, localDateOf } from '@shared/kernel/local-date'
import { withoutIdentities } from '@shared/people/bind-staff'
import type { ConsentPurpose, Person } from '@shared/people/person'
import type { Context } from '../../platform/context'
import { DuplicateKey } from '../../platform/database-errors'

/** A consent that has just been given. */
export interface GivenConsent {
  readonly purpose: ConsentPurpose
  readonly version: string
}

export const hasConsent = (person: Person | null, { purpose, version }: GivenConsent): boolean =>
  person?.consents.some(each => each.purpose === purpose && each.version === version) ?? false

/**
 * The caller as a known person with this consent on record. An unknown identity becomes a resident whose id is a keyed
 * hash of the identity: two first calls at once meet in one document, and nothing is kept before the consent. Of its time
 * only the day is kept: a consent is given in the same tap as a report, and its instant would say whose an anonymous one is.
 */
export async function recordConsent(ctx: Context, consent: GivenConsent): Promise<Person> {
  const { person } = await ctx.actor()
  const given = { ...consent, at: instantAtMinute(localDateOf(ctx.clock.now()), 0) }
  if (!person) return becomeKnown(ctx, given)
  if (hasConsent(person, consent)) return person
  await ctx.db.collection('people').update({ _id: person._id }, { consents: ctx.db.command.push([given]) })
  return { ...person, consents: [...person.consents, given] }
}

async function becomeKnown(ctx: Context, given: Person['consents'][number], _id = ctx.residentId()): Promise<Person> {
  const resident: Person = {
    _id,
    identities: [ctx.caller],
    name: '',
    gender: null,
    phone: null,
    photoFileId: null,
    roles: [],
    leaves: [],
    consents: [given],
    leftAt: null,
    demo: false,
  }
  try {
    await ctx.db.collection('people').insert(resident)
    return resident
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error
    const known = await ctx.db.collection('people').get(_id)
    if (known?.identities.includes(ctx.caller) && known.leftAt === null) return known
    // Who they were lives on in somebody else's record, as whom the identity does not come any more: they begin anew.
    if (known) return becomeKnown(ctx, given, `${_id}.`)
    if (!(await freeFormerIdentity(ctx))) throw error
    return becomeKnown(ctx, given, _id)
  }
}

/** Somebody who worked here and left is anybody like others; the old record loses the identity that it still holds. */
export async function freeFormerIdentity(ctx: Context): Promise<boolean> {
  const people = ctx.db.collection('people')
  const held = { identities: ctx.caller, leftAt: ctx.db.command.neq(null) }
  const [former] = await people.find({ where: held, limit: 1 })
  if (!former) return false
  return (
    (await people.update({ _id: former._id, ...held }, { identities: withoutIdentities(former, [ctx.caller]) })) > 0
  )
}
