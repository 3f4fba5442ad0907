import { caseActions } from '@shared/cases/actions'
import { dialled } from '@shared/kernel/dialled'
import { emptyDraft, nowhere, type ReportDraft } from '@/features/report/draft'
import { draftProblems, phoneLooksRight, toSubmission } from '@/features/report/submission'
import { newPhoto, type PendingPhoto } from '@/platform/pending-photo'

const draft = (more: Partial<ReportDraft> = {}): ReportDraft => ({
  ...emptyDraft({ submissionId: 'submission-0000001', queryCode: 'PVACWPRM' }, nowhere),
  text: ' 楼道灯坏了三天了 ',
  consentVersion: '2026-11',
  ...more,
})
const photo = (state: PendingPhoto['state'], fileId: string | null = null): PendingPhoto => ({
  ...newPhoto(`photo-${state}-0000000`, 'blob:1', 'report', null),
  state,
  fileId,
})

describe('what stands in the way', () => {
  it.each([
    ['nothing', draft(), []],
    ['no text', draft({ text: '  ' }), ['textMissing']],
    ['text that nobody can see', draft({ text: '\u200b ' }), ['textMissing']],
    ['half a phone number', draft({ phone: '1380000' }), ['phoneWrong']],
    ['half a phone number that anonymity drops', draft({ phone: '1380000', anonymous: true }), []],
    ['no consent', draft({ consentVersion: null }), ['consentNeeded']],
    ['a photo on its way', draft({ photos: [photo('sending')] }), ['photosUploading']],
    ['a photo that failed is no reason', draft({ photos: [photo('failed')] }), []],
    [
      'everything at once',
      draft({ text: '', phone: '1', consentVersion: null }),
      ['textMissing', 'phoneWrong', 'consentNeeded'],
    ],
  ] as const)('%s', (_name, given, expected) => {
    expect(draftProblems(given, false)).toEqual(expected)
  })

  it('asks for no consent that is on record', () => {
    expect(draftProblems(draft({ consentVersion: null }), true)).toEqual([])
  })
})

describe('what is sent', () => {
  it('meets the contract', () => {
    const sent = toSubmission(draft({ phone: '138 0000 2216', name: ' 李师傅 ' }), 'other', '2026-11')
    expect(caseActions.submit.input.safeParse(sent).success).toBe(true)
    expect(sent).toMatchObject({ text: '楼道灯坏了三天了', phone: '13800002216', name: '李师傅', categoryId: 'other' })
  })

  it('leaves phone and name behind when the report is anonymous', () => {
    const sent = toSubmission(draft({ phone: '13800002216', name: '李师傅', anonymous: true }), 'other', '2026-11')
    expect(sent).toMatchObject({ phone: null, name: null, anonymous: true })
  })

  it('carries only the photos that arrived', () => {
    const photos = [photo('sent', 'cloud://local/photos/1.jpg'), photo('failed'), photo('waiting')]
    expect(toSubmission(draft({ photos }), 'other', '2026-11').photos).toEqual([
      { id: 'photo-sent-0000000', fileId: 'cloud://local/photos/1.jpg', stage: 'report', shot: null },
    ])
  })

  it('is the same however often it is made', () => {
    const once = draft({ triedAt: 1 })
    expect(toSubmission(once, 'other', '2026-11')).toEqual(toSubmission(once, 'other', '2026-11'))
  })
})

it.each([
  ['138 0000 2216', '13800002216', true],
  ['+86 138-0000-2216', '13800002216', true],
  ['0999-612 0388', '09996120388', true],
  ['', '', true],
  ['12345', '12345', true],
  ['1380000', '1380000', false],
] as const)('reads the number %s', (typed, digits, right) => {
  expect(dialled(typed)).toBe(digits)
  expect(phoneLooksRight(typed)).toBe(right)
})
