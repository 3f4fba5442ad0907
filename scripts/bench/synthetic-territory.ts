import type { TerritoryDraft } from '../territory/territory-draft'
import { syntheticGrids } from './synthetic-grids'

/** `side` × `side` adjoining grids, a row to a community, without people. */
export function syntheticTerritory(side: number): TerritoryDraft {
  const desk = { name: 'desk', phone: '02900000000', personIds: [] }
  const unitOfRow = (row: number) => `row-${row}`
  return {
    name: 'synthetic',
    fictional: true,
    levelNames: ['county', 'community', 'grid'],
    casePrefix: 'SY',
    hotline: '12345',
    supervisionPhone: '02900000000',
    units: [
      { code: 'all', parent: null, name: 'all', desk },
      ...Array.from({ length: side }, (_, row) => ({ code: unitOfRow(row), parent: 'all', name: `row ${row}`, desk })),
    ],
    grids: syntheticGrids(side).map(({ code, polygons }, at) => ({
      code,
      unit: unitOfRow(Math.floor(at / side)),
      name: code,
      kind: 'community',
      urban: true,
      polygons,
      team: [],
      leaderId: null,
      households: null,
      population: null,
    })),
    buildings: [],
    people: [],
  }
}
