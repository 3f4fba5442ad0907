import { notCounted, phoneCounts } from '@/features/report/counted-version'
import { emptyDraft, nowhere, type ReportDraft } from '@/features/report/draft'
import { toSubmission } from '@/features/report/submission'
import { aDetail } from '../a-case-detail'

const draft: ReportDraft = {
  ...emptyDraft({ submissionId: 'submission-0000001', queryCode: 'PVACWPRM' }, nowhere),
  text: '楼道灯坏了三天了',
  phone: '138 0000 2216',
}
const submission = (more: Partial<ReportDraft> = {}) => toSubmission({ ...draft, ...more }, 'other', '2026-11')
const stored = aDetail({
  text: '楼道灯坏了三天了',
  category: { id: 'other', name: '其他', parentName: null },
  reporter: { anonymous: false, nameMasked: null, phoneMasked: '138****2216' },
})
const photo = {
  id: 'photo-0000000000',
  localPath: '',
  progress: 100,
  state: 'sent',
  fileId: 'cloud://x/1.jpg',
} as const

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

it('names a phone only when that phone is on record', () => {
  const outcomes = [[], ['text'], ['phone'], ['anonymous'], null] as const
  expect(outcomes.map(phoneCounts)).toEqual([true, true, false, false, false])
})
