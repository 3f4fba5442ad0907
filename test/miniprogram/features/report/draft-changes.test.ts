import { emptyDraft, holdsContent, nowhere, photoLimit, textLimit } from '@/features/report/draft'
import { changeDraft } from '@/features/report/draft-changes'

const draft = emptyDraft({ submissionId: 'submission-0000001', queryCode: 'PVACWPRM' }, nowhere)
const photos = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `photo-000000000${at}`, path: `blob:${at}` }))

it('keeps at most 500 characters and nine photos', () => {
  expect(changeDraft(draft, { kind: 'text', text: '字'.repeat(600) }).text).toHaveLength(textLimit)
  expect(changeDraft(draft, { kind: 'photosAdded', photos: photos(12) }).photos).toHaveLength(photoLimit)
})

it('walks a photo from waiting to sent, and from failed to waiting again', () => {
  const id = 'photo-0000000000'
  const added = changeDraft(draft, { kind: 'photosAdded', photos: photos(1) })
  const sending = changeDraft(added, { kind: 'photoMoved', id, to: { state: 'sending', percent: 40 } })
  expect(sending.photos[0]).toMatchObject({ state: 'sending', percent: 40, stage: 'report', fileId: null })
  const failed = changeDraft(sending, { kind: 'photoMoved', id, to: { state: 'failed', percent: 0 } })
  const again = changeDraft(failed, { kind: 'photoMoved', id, to: { state: 'waiting' } })
  expect(again.photos[0]).toMatchObject({ state: 'waiting', percent: 0 })
  const sent = changeDraft(sending, {
    kind: 'photoMoved',
    id,
    to: { state: 'sent', fileId: 'cloud://local/photos/1.jpg' },
  })
  expect(sent.photos[0]).toMatchObject({ state: 'sent', fileId: 'cloud://local/photos/1.jpg' })
})

it('ignores news about a photo that was removed meanwhile', () => {
  const added = changeDraft(draft, { kind: 'photosAdded', photos: photos(2) })
  const removed = changeDraft(added, { kind: 'photoRemoved', id: 'photo-0000000000' })
  const late = changeDraft(removed, {
    kind: 'photoMoved',
    id: 'photo-0000000000',
    to: { fileId: 'cloud://local/x.jpg' },
  })
  expect(late.photos.map(photo => photo.id)).toEqual(['photo-0000000001'])
})

it('keeps the ids of the submission through every change', () => {
  const changed = changeDraft(changeDraft(draft, { kind: 'text', text: '灯坏了' }), { kind: 'tried', at: 5 })
  expect(changed).toMatchObject({ submissionId: draft.submissionId, queryCode: draft.queryCode, triedAt: 5 })
})

it.each([
  ['nothing', draft, false],
  ['only blanks', { ...draft, text: ' \n' }, false],
  ['a word', { ...draft, text: '灯' }, true],
  ['a try without an acknowledgement', { ...draft, triedAt: 1 }, true],
] as const)('knows whether throwing it away loses something: %s', (_name, given, expected) => {
  expect(holdsContent(given)).toBe(expected)
})
