import type { caseActions } from '@shared/cases/actions'
import type { hotlineActions } from '@shared/hotline/actions'
import type { CallerInputOf } from '@shared/kernel/contract'
import { reportConsentVersion } from '@shared/people/consent-text'
import { codes } from './small-territory'

let made = 0

/** A new id of the kind that clients make. */
export const newId = (what = 'request'): string => {
  made += 1
  return `${what}-${String(made).padStart(16, '0')}`
}

type Place = CallerInputOf<typeof caseActions.submit>['place']
type Report = CallerInputOf<typeof caseActions.submit>
type Entry = CallerInputOf<typeof caseActions.quickEntry>
type Call = CallerInputOf<typeof hotlineActions.enter>

/** A place that nothing is known of, but for what a test says. */
export const aPlace = (more: Partial<Place> = {}): Place => ({
  scannedGridCode: null,
  pin: null,
  pickedGridCode: null,
  buildingId: null,
  label: null,
  ...more,
})

/** A report of grid A as a resident sends it. */
export const aReport = (more: Partial<Report> = {}): Report => ({
  submissionId: newId('submission'),
  text: '楼道灯坏了，晚上看不清。已经三天了',
  photos: [],
  place: aPlace({ scannedGridCode: codes.gridA }),
  categoryId: 'facility',
  phone: '13812342216',
  name: '李建国',
  anonymous: false,
  consentVersion: reportConsentVersion,
  queryCode: 'ABCD2345',
  ...more,
})

/** Something a worker found in the own grid. */
export const anEntry = (more: Partial<Entry> = {}): Entry => ({
  submissionId: newId('entry'),
  text: '消防通道堆了杂物',
  photos: [],
  place: aPlace(),
  categoryId: 'fire',
  channel: 'found',
  urgent: false,
  solvedNote: null,
  ...more,
})

/** A call about grid A as a station takes it down. */
export const aCall = (more: Partial<Call> = {}): Call => ({
  submissionId: newId('call'),
  text: '三号楼停水了，没有通知',
  place: aPlace({ scannedGridCode: codes.gridA }),
  categoryId: 'facility',
  caller: { name: '周大爷', phone: '02985557788', consentSaid: true },
  urgent: false,
  to: null,
  queryCode: 'WXYZ2345',
  ...more,
})
