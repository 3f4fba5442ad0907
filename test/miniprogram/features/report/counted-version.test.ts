import { notCounted, phoneCounts } from '@/features/report/counted-version'
import { emptyDraft, nowhere, type ReportDraft } from '@/features/report/draft'
import { toSubmission } from '@/features/report/submission'
import { newPhoto } from '@/platform/pending-photo'
import { aDetail } from '../a-case-detail'

const draft: ReportDraft = {
  ...emptyDraft({ submissionId: 'submission-0000001', queryCode: 'PVACWPRM' }, nowhere),
  text: '楼道灯坏了三天了',
  phone: '138 0000 2216',
}
const submission = (more: Partial<ReportDraft> = {}) => toSubmission({ ...draft, ...more }, 'other', '2026-11')
const nowhereYet = {
  source: 'none',
  label: '',
  point: null,
  nearBoundary: false,
  boundaryMetres: null,
  thumbnail: null,
} as const
const stored = aDetail({
  place: nowhereYet,
  text: '楼道灯坏了三天了',
  category: { id: 'other', name: '其他', parentName: null },
  reporter: { anonymous: false, nameMasked: null, phoneMasked: '138****2216' },
})
const photo = { ...newPhoto('photo-0000000000', '', 'report', null), fileId: 'cloud://x/1.jpg' }

describe('an earlier try counted', () => {
  it.each([
    ['nothing was changed', {}, []],
    ['other words', { text: '楼道灯和门禁都坏了' }, ['text']],
    ['a photo more', { photos: [photo] }, ['photos']],
    ['anonymous now: the phone goes with it', { anonymous: true }, ['anonymous']],
    ['another phone', { phone: '13900001207' }, ['phone']],
    ['no phone any more', { phone: '' }, ['phone']],
    ['another category', { categoryId: 'noise' }, ['category']],
    ['words for the place', { place: { ...nowhere, input: { ...nowhere.input, label: '桂花苑 3 号楼' } } }, ['place']],
  ] as const)('%s', (_name, changed, expected) => {
    expect(notCounted(submission(changed), stored)).toEqual(expected)
  })
})

describe('the pin of an earlier try', () => {
  const pin = { longitude: 109.2, latitude: 34.1, system: 'gcj02' as const }
  const pinned = (at: typeof pin | { longitude: number; latitude: number; system: 'wgs84' } | null) =>
    submission({ place: { ...nowhere, input: { ...nowhere.input, pin: at } } })
  const storedAt = {
    ...stored,
    place: { ...nowhereYet, source: 'pin' as const, point: { longitude: 109.2, latitude: 34.1 } },
  }

  it.each([
    ['the same pin', pin, []],
    ['moved a few metres', { ...pin, longitude: 109.20005 }, ['place']],
    ['measured by another system: cannot be compared', { ...pin, longitude: 109.195, system: 'wgs84' as const }, []],
    ['taken away', null, ['place']],
  ] as const)('%s', (_name, at, expected) => {
    expect(notCounted(pinned(at), storedAt)).toEqual(expected)
  })

  it('was set only after it', () => {
    expect(notCounted(pinned(pin), stored)).toEqual(['place'])
  })
})

it('names a phone only when that phone is on record', () => {
  const outcomes = [[], ['text'], ['phone'], ['anonymous'], null] as const
  expect(outcomes.map(phoneCounts)).toEqual([true, true, false, false, false])
})
