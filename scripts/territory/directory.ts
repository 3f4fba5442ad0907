import { parseAddress } from '../../shared/grids/address-parse'
import type { DirectoryEntry, Grid, GridDirectory } from '../../shared/grids/grid'
import type { BuildingDraft } from './territory-draft'

/** About 300 KB a part. */
const gridsPerPart = 2000

/** The list that `search` looks through, in parts. */
export function directoryOf(
  grids: readonly Grid[],
  buildings: readonly BuildingDraft[],
  version: string,
): GridDirectory[] {
  const estates = new Map<string, Set<string>>()
  for (const { gridCode, name, aliases } of buildings) {
    const known = estates.get(gridCode) ?? new Set()
    estates.set(gridCode, known)
    for (const each of [name, ...aliases]) known.add(estateOf(each))
  }
  const entries = grids.map(
    ({ code, name, area, kind, communityName, streetName }): DirectoryEntry => ({
      code,
      name,
      ...(area ? { area } : {}),
      kind,
      communityName,
      streetName,
      estates: [...(estates.get(code) ?? [])].filter(each => each !== area),
    }),
  )
  return Array.from({ length: Math.ceil(entries.length / gridsPerPart) }, (_, part) => ({
    _id: `${version}:${part}`,
    version,
    entries: entries.slice(part * gridsPerPart, (part + 1) * gridsPerPart),
  }))
}

/** `桂花苑3号楼` belongs to 桂花苑; a landmark without a number stands for itself. */
function estateOf(name: string): string {
  const { plain, numberEnds, words } = parseAddress(name)
  return numberEnds.length > 0 && words[0] ? plain.slice(...words[0]) : name
}
