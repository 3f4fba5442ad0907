import type { Me, Role } from '@shared/people/person'

const roles: readonly Role[] = ['station', 'admin', 'supervisor']

/** The nodes whose blocks this person may look over, in the order of their roles. */
export function blockScopes({
  roles: held,
  scopeNames,
}: Me): readonly { readonly code: string; readonly name: string }[] {
  const codes = new Set(held.filter(each => roles.includes(each.role)).map(each => each.scope))
  return [...codes].map(code => ({ code, name: scopeNames.find(each => each.scope === code)?.name ?? code }))
}
