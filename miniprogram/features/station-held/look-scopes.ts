import type { Me } from '@shared/people/person'

/** The nodes whose station this person belongs to: there they may look at what is held. */
export function lookScopes({ roles, scopeNames }: Me): readonly { readonly code: string; readonly name: string }[] {
  const codes = new Set(roles.filter(held => held.role === 'station').map(held => held.scope))
  return [...codes].map(code => ({ code, name: scopeNames.find(each => each.scope === code)?.name ?? code }))
}
