import { identitiesOf, ownIdsOf, withoutIdentities } from './bind-staff'
import type { Person } from './person'

export interface Merged {
  readonly kept: Person
  readonly gone: Person
}

/**
 * Two residents turn out to be one: `gone` lives on in `kept`. Nothing that either has is written anew; what is kept
 * under the id of `gone` (reports, sealed links, follows, messages) is found by `formerIds`, so the merge can be undone.
 */
export function mergePeople(kept: Person, gone: Person, at: number): Merged {
  const known = (consent: Person['consents'][number]) => kept.consents.some(each => isSameConsent(each, consent))
  return {
    kept: {
      ...kept,
      identities: [...identitiesOf(kept), ...identitiesOf(gone)],
      formerIds: [...(kept.formerIds ?? []), ...ownIdsOf(gone)],
      consents: [...kept.consents, ...gone.consents.filter(each => !known(each))],
    },
    gone: {
      ...gone,
      identities: withoutIdentities(gone, gone.identities),
      mergedInto: { personId: kept._id, at, identities: identitiesOf(gone) },
    },
  }
}

/** Undoes a merge: each is again who they were, but what happened since under the id of `kept` stays with `kept`. */
export function separatePeople({ kept, gone }: Merged): Merged {
  const brought = (gone.mergedInto?.identities ?? []).filter(each => kept.identities.includes(each))
  return {
    kept: {
      ...kept,
      identities: withoutIdentities(kept, brought),
      formerIds: (kept.formerIds ?? []).filter(each => !ownIdsOf(gone).includes(each)),
      consents: kept.consents.filter(
        each => !gone.consents.some(other => other.at === each.at && isSameConsent(each, other)),
      ),
    },
    gone: {
      ...gone,
      identities: brought.length > 0 ? brought : withoutIdentities(gone, []),
      mergedInto: null,
    },
  }
}

type Consent = Person['consents'][number]
const isSameConsent = (a: Consent, b: Consent): boolean => a.purpose === b.purpose && a.version === b.version
