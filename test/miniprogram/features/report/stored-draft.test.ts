import { emptyDraft, nowhere, type ReportDraft } from '@/features/report/draft'
import { resumed, storedDraft } from '@/features/report/stored-draft'
import { newPhoto } from '@/platform/pending-photo'

const photo = (id: string, state: ReportDraft['photos'][number]['state'], fileId: string | null) => ({
  ...newPhoto(id, `blob:${id}`, 'report', null),
  percent: 40,
  state,
  fileId,
})
const written: ReportDraft = {
  ...emptyDraft({ submissionId: 'submission-0000001', queryCode: 'PVACWPRM' }, nowhere),
  text: '楼道灯坏了',
  photos: [
    photo('photo-00000000001', 'sent', 'cloud://local/photos/1.jpg'),
    photo('photo-00000000002', 'sending', null),
    photo('photo-00000000003', 'failed', null),
  ],
  triedAt: 5,
}
const stored = (value: unknown) => storedDraft.safeParse(JSON.parse(JSON.stringify(value)))

it('comes back with its ids, its words and all its photos: those that had not arrived are sent again', () => {
  const read = stored(written)
  expect(read.success).toBe(true)
  const draft = resumed(read.data!)
  expect(draft).toMatchObject({
    submissionId: written.submissionId,
    queryCode: 'PVACWPRM',
    text: '楼道灯坏了',
    triedAt: 5,
  })
  expect(draft.photos).toEqual([
    { ...written.photos[0], path: '', percent: 100 },
    { ...written.photos[1], path: '', state: 'waiting', percent: 0 },
    { ...written.photos[2], path: '', state: 'waiting', percent: 0 },
  ])
})

it.each([
  ['nothing', null],
  ['another version', { ...written, photos: undefined }],
  ['a foreign submission id', { ...written, submissionId: 'short' }],
] as const)('is not read when the device holds %s', (_name, value) => {
  expect(stored(value).success).toBe(false)
})
