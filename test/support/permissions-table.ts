import { permissionsDocument } from '../../scripts/docs/permissions-document'

/** Somebody as the table of permissions looks at them. */
export interface Standing {
  readonly signedIn: boolean
  readonly roles: readonly { readonly role: string; readonly scope: string }[]
  /** Relations to the thing, in the words of the table. */
  readonly relations: readonly string[]
}

/** Rows of docs/permissions.md: who may do it, in words, by `module.action`. */
export const permissionRows: ReadonlyMap<string, readonly string[]> = readRows(permissionsDocument())

function readRows(document: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>()
  let module = ''
  for (const line of document.split('\n')) {
    if (line.startsWith('## ')) module = line.slice(3)
    const [, action, who] = /^\| `(\w+)` \| (.*?) \|/.exec(line) ?? []
    if (action && who) rows.set(`${module}.${action}`, who.split(', '))
  }
  return rows
}

/**
 * Whether the table as people read it lets somebody do an action at a place (organisation codes, top first). Reads the
 * sentences, not the policies, so that a mistake in the code that decides cannot repeat itself here. What has no row,
 * and every word that is not understood, is nobody's.
 */
export function tableSays(row: string, { signedIn, roles, relations }: Standing, path: readonly string[]): boolean {
  return (permissionRows.get(row) ?? []).some(words => {
    if (words === 'everybody who signed in') return signedIn
    const [, role, where] = /^(\w+) (in scope|anywhere)$/.exec(words) ?? []
    if (!role) return relations.includes(words)
    return roles.some(held => held.role === role && (where === 'anywhere' || path.includes(held.scope)))
  })
}
