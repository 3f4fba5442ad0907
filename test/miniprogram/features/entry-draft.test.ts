import { caseActions } from '@shared/cases/actions'
import { notCounted } from '@/features/worker-entry/counted-entry'
import {
  type EntryDraft,
  emptyEntry,
  entryProblems,
  holdsContent,
  storedEntry,
  toQuickEntry,
} from '@/features/worker-entry/entry-draft'
import { type PendingPhoto, resumedPhotos } from '@/platform/pending-photo'
import { aDetail } from './a-case-detail'

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
  expect(entryProblems(entry, photos, true).map(problem => problem.field)).toEqual(expected)
})

it('without a network photos wait with the words', () => {
  const failed = aPhoto({ state: 'failed', fileId: null })
  expect(entryProblems({ ...draft, text: '' }, [failed], false).map(problem => problem.field)).toEqual(['text'])
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

describe('an earlier try counted', () => {
  const entry = { ...draft, text: '井盖松了' }
  const stored = aDetail({
    text: '井盖松了',
    channel: 'found',
    category: { id: 'other', name: '其他', parentName: null },
    place: { ...aDetail().place, source: 'grid' },
    reply: null,
    urgent: false,
  })
  const parts = (more: Partial<EntryDraft>, photos: readonly PendingPhoto[] = []) =>
    notCounted(toQuickEntry({ ...entry, ...more }, photos, '610999001003007', 'other'), stored)

  it.each([
    ['nothing was changed', {}, []],
    ['other words', { text: '井盖碎了' }, ['text']],
    ['solved since', { state: 'solved', solvedNote: '换好了' }, ['solved']],
    ['told, and urgent', { how: 'inPerson', urgent: true }, ['how', 'urgent']],
    ['another category and a pin', { categoryId: 'noise', pin: [109.2, 34.1] }, ['category', 'place']],
  ] as [string, Partial<EntryDraft>, string[]][])('%s', (_name, more, expected) => {
    expect(parts(more)).toEqual(expected)
  })

  it('a photo more', () => {
    expect(parts({}, [aPhoto()])).toEqual(['photos'])
  })
})

describe('an entry kept on the device', () => {
  const photos = [aPhoto(), aPhoto({ id: 'photo-0000000000002', state: 'sending', fileId: null })]

  it('comes back with its photos: what had not arrived is sent again', () => {
    const read = storedEntry.parse(JSON.parse(JSON.stringify({ ...draft, photos })))
    expect(read).toMatchObject({ submissionId: draft.submissionId, text: draft.text })
    expect(resumedPhotos(read.photos)).toMatchObject([
      { state: 'sent', path: '' },
      { state: 'waiting', path: '' },
    ])
  })

  it.each([
    ['nothing', {}, false],
    ['a word', { text: '井' }, true],
    ['a photo', { photos }, true],
    ['a try without an answer', { triedAt: 5 }, true],
  ])('is missed when it holds %s', (_what, more, expected) => {
    expect(holdsContent({ ...emptyEntry('submission-0000001'), photos: [], ...more })).toBe(expected)
  })
})
