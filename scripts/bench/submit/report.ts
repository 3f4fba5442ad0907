import { randomBytes } from 'node:crypto'
import type { Grid } from '../../../shared/grids/grid'
import { reportConsentVersion } from '../../../shared/people/consent-text'

/** A report as the app sends it, about a pin somewhere in the territory: the same input for ours and the peer. */
export function reportAt(grid: Pick<Grid, 'anchor'>) {
  const [longitude, latitude] = grid.anchor
  return {
    submissionId: randomBytes(16).toString('hex'),
    text: '3 号楼 2 单元的楼道灯坏了三天了，晚上老人上下楼看不清，差点摔着。',
    photos: [],
    place: {
      scannedGridCode: null,
      pin: { longitude, latitude, system: 'gcj02' as const },
      pickedGridCode: null,
      buildingId: null,
      label: null,
    },
    categoryId: 'facility',
    phone: '13800002216',
    name: null,
    anonymous: false,
    consentVersion: reportConsentVersion,
    queryCode: 'ABCD2345',
  }
}
