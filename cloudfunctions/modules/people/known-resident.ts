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
 * hash of the identity: two first calls at once meet in one document, and nothing is kept before the consent.
 */
export async function recordConsent(ctx: Context, consent: GivenConsent): Promise<Person> {
  const { person } = await ctx.actor()
  const given = { ...consent, at: ctx.clock.now() }
  if (!person) return becomeKnown(ctx, given)
  if (hasConsent(person, consent)) return person
  await ctx.db.collection('people').update({ _id: person._id }, { consents: ctx.db.command.push([given]) })
  return { ...person, consents: [...person.consents, given] }
}

async function becomeKnown(ctx: Context, given: Person['consents'][number]): Promise<Person> {
  const resident: Person = {
    _id: ctx.residentId(),
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
    const known = await ctx.db.collection('people').get(resident._id)
    if (known?.leftAt === null) return known
    if (known || !(await freeFormerIdentity(ctx))) throw error
    return becomeKnown(ctx, given)
  }
}

/** Somebody who worked here and left is a resident like any other; the old record loses the identity that it still holds. */
async function freeFormerIdentity(ctx: Context): Promise<boolean> {
  const { command } = ctx.db
  const former = { identities: ctx.caller, leftAt: command.neq(null) }
  return (await ctx.db.collection('people').update(former, { identities: command.pull(ctx.caller) })) > 0
}
