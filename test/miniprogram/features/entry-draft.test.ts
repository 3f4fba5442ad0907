import { caseActions } from '@shared/cases/actions'
import { emptyEntry, entryProblems, toQuickEntry } from '@/features/worker-entry/entry-draft'
import type { PendingPhoto } from '@/platform/pending-photo'

const draft = { ...emptyEntry('submission-0000001'), text: ' 3 号楼后面井盖松了 ' }
const aPhoto = (more: Partial<PendingPhoto> = {}): PendingPhoto => ({
  id: 'photo-0000000000001',
  path: 'blob:1',
  stage: 'report',
  shot: null,
  state: 'sent',
  percent: 100,
  fileId: 'cloud://env/photos/1.jpg',
  ...more,
})

it.each([
  ['the words are enough', draft, [], []],
  ['no words', { ...draft, text: '  ' }, [], ['text']],
  ['solved, but how', { ...draft, state: 'solved' as const }, [], ['solvedNote']],
  ['a photo on its way', draft, [aPhoto({ state: 'sending', fileId: null })], ['photos']],
  ['a photo that failed', draft, [aPhoto({ state: 'failed', fileId: null })], ['photos']],
])('problems: %s', (_rule, entry, photos, expected) => {
  expect(entryProblems(entry, photos).map(problem => problem.field)).toEqual(expected)
})

it.each([
  ['the own grid', draft, { scannedGridCode: '610999001003007', pin: null, label: null }],
  [
    'a pin wins over the own grid',
    { ...draft, pin: [109.2, 34.1] as [number, number], placeLabel: ' 3 号楼后面 ' },
    { scannedGridCode: null, pin: { longitude: 109.2, latitude: 34.1, system: 'gcj02' }, label: '3 号楼后面' },
  ],
])('place: %s', (_rule, entry, expected) => {
  const input = toQuickEntry(entry, [aPhoto()], '610999001003007', 'other')
  expect(input.place).toMatchObject(expected)
  expect(caseActions.quickEntry.input.safeParse(input).success).toBe(true)
})

it('carries what was done only when it is solved', () => {
  const noted = { ...draft, solvedNote: '已复位' }
  expect(toQuickEntry(noted, [], null, 'other').solvedNote).toBeNull()
  expect(toQuickEntry({ ...noted, state: 'solved' }, [], null, 'other').solvedNote).toBe('已复位')
})
