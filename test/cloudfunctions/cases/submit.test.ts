import { replayCase } from '@shared/cases/apply-event'
import type { CasePromise } from '@shared/cases/case-views'
import { report } from '../../support/act'
import { aPlace, aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { beijing } from '../../support/fixed-clock'
import { killedAt } from '../../support/interrupted'
import { codes, middleOf, nearBorder } from '../../support/small-territory'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud('2026-11-22T09:41')
})
afterAll(() => cloud.stop())

interface Submitted {
  readonly caseId: string
  readonly caseNo: string
  readonly promise: CasePromise
}
const submit = (input: object, who = 'custom:resident-li') => cloud.ask<Submitted>(who, 'cases', 'submit', input)
const stored = (id: string) => cloud.services.db.collection('cases').get(id)
const messagesOf = (caseId: string) => cloud.services.db.collection('inbox').find({ where: { caseId }, limit: 50 })

describe('submitting a report', () => {
  it('promises who answers by when, and tells the worker', async () => {
    const { caseId, caseNo, promise } = await submit(aReport())
    expect(caseNo).toMatch(/^QH20261122-\d{4}$/)
    expect(promise.responsible).toEqual({ kind: 'person', id: 'worker-wang', name: '王芳', phone: '13900000007' })
    expect(promise.deadline).toMatchObject({
      dueOn: '2026-11-27',
      light: 'green',
      limit: { amount: 5, unit: 'workdays' },
    })
    expect(await messagesOf(caseId)).toMatchObject([
      { personId: 'worker-wang', kind: 'caseAssigned', title: '楼道灯坏了，晚上看不清', actorName: '李**' },
    ])
    const filed = await stored(caseId)
    expect(filed && replayCase(filed)).toEqual(filed)
    expect(JSON.stringify(filed)).not.toContain('ABCD2345')
  })

  it('takes the same submission once, and answers the same promise again', async () => {
    const input = aReport()
    const first = await submit(input)
    const again = await submit(input)
    expect(again).toEqual(first)
    expect(await messagesOf(input.submissionId)).toHaveLength(1)
  })

  it('takes it once when two tries arrive together', async () => {
    const input = aReport()
    const both = await Promise.all([submit(input), submit(input)])
    expect(both[0].caseNo).toBe(both[1].caseNo)
    expect(await cloud.services.db.collection('cases').count({ _id: input.submissionId })).toBe(1)
  })

  it("refuses somebody else's submission id", async () => {
    const input = aReport()
    await submit(input)
    expect(await cloud.refusal('custom:resident-zhang', 'cases', 'submit', input)).toBe('NOT_ALLOWED')
  })

  it('gives numbers in order and never twice', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => submit(aReport())))
    expect(new Set(all.map(each => each.caseNo)).size).toBe(8)
  })

  it('makes an unknown reporter known with the consent, and only then', async () => {
    const input = aReport({ consentVersion: '' })
    expect(await cloud.refusal('wx:open-1', 'cases', 'submit', input)).toBe('CONSENT_REQUIRED')
    expect(await cloud.services.db.collection('people').count({ identities: 'wx:open-1' })).toBe(0)
    expect(await stored(input.submissionId)).toBeNull()
    await submit({ ...input, consentVersion: '2026-11' }, 'wx:open-1')
    expect(await stored(input.submissionId)).toMatchObject({ channel: 'wechat' })
    await submit(aReport({ consentVersion: '' }), 'wx:open-1')
    const [person] = await cloud.services.db.collection('people').find({ where: { identities: 'wx:open-1' }, limit: 2 })
    expect(person?.consents).toMatchObject([{ purpose: 'report', version: '2026-11' }])
  })

  it('does not take consent to an older text', async () => {
    const input = aReport({ consentVersion: '2020-01' })
    expect(await cloud.refusal('uid:new', 'cases', 'submit', input)).toBe('CONSENT_REQUIRED')
  })

  it.each([
    ['no photo there', 'cloud://local.bucket/photos/nothing-there-00001.jpg', 'nothing-there-00001'],
    ["somebody else's photo", null, 'my-own-photo-000001'],
  ])('refuses %s and stores nothing', async (_what, fileId, id) => {
    const foreign = fileId ?? (await cloud.upload('another-photo-00001'))
    const input = aReport({ photos: [{ id, fileId: foreign, stage: 'report', shot: null }] })
    expect(await cloud.refusal('custom:resident-li', 'cases', 'submit', input)).toBe('PHOTO_UNUSABLE')
    expect(await stored(input.submissionId)).toBeNull()
  })

  it('keeps photos that were uploaded', async () => {
    const id = newId('photo')
    const fileId = await cloud.upload(id)
    const caseId = await report(cloud, { photos: [{ id, fileId, stage: 'report', shot: 'close' }] })
    const detail = await cloud.ask<{ photos: { id: string; url: string }[] }>('custom:resident-li', 'cases', 'get', {
      caseId,
    })
    expect(detail.photos).toMatchObject([{ stage: 'report', url: expect.stringMatching(/^http.*case-photos/) }])
  })

  it('leaves nothing when it is killed before the case is written, and is taken by the next try', async () => {
    const input = aReport()
    await killedAt(cloud, { collection: 'cases', method: 'insert' }, () => submit(input))
    expect(await stored(input.submissionId)).toBeNull()
    expect(await messagesOf(input.submissionId)).toEqual([])
    expect((await submit(input)).caseId).toBe(input.submissionId)
    expect(await messagesOf(input.submissionId)).toHaveLength(1)
  })

  it('is made at one instant, the one its clock starts at, however long the call takes', async () => {
    let at = beijing('2026-11-22T23:59')
    const ticking = jest.spyOn(cloud.clock, 'now').mockImplementation(() => {
      at += 20_000
      return at
    })
    const caseId = await report(cloud)
    ticking.mockRestore()
    const filed = await stored(caseId)
    expect(filed?.createdAt).toBe(filed?.deadline.startedAt)
    expect(filed?.events.map(event => event.at)).toEqual([filed?.createdAt, filed?.createdAt])
  })

  it('refuses an unknown category', async () => {
    const input = aReport({ categoryId: 'unheard-of' })
    expect(await cloud.refusal('custom:resident-li', 'cases', 'submit', input)).toBe('CATEGORY_UNKNOWN')
  })
})

describe('routing', () => {
  const preview = (place: object) => cloud.ask<CasePromise>('uid:anybody', 'cases', 'preview', { place: aPlace(place) })

  it.each([
    ['the scanned grid by default', { scannedGridCode: codes.gridA }, 'scannedGrid', 'owner', 'worker-wang'],
    ['a pin wins over the code', { scannedGridCode: codes.gridA, pin: middleOf(1) }, 'pin', 'owner', 'worker-chen'],
    [
      'a building wins over the code',
      { scannedGridCode: codes.gridA, buildingId: 'small-1:b1' },
      'address',
      'owner',
      'worker-chen',
    ],
    ['a pin wins over a building', { buildingId: 'small-1:b1', pin: middleOf(0) }, 'pin', 'owner', 'worker-wang'],
    [
      'an unknown building falls back to the code',
      { scannedGridCode: codes.gridA, buildingId: 'x' },
      'scannedGrid',
      'owner',
      'worker-wang',
    ],
    [
      'the pick wins near the border',
      { pin: nearBorder, pickedGridCode: codes.gridB },
      'pinResidentPick',
      'owner',
      'worker-chen',
    ],
    ['no pick near the border', { pin: nearBorder }, 'pin', 'owner', 'worker-wang'],
    [
      'a pick away from the border counts for nothing',
      { pin: middleOf(0), pickedGridCode: codes.gridB },
      'pin',
      'owner',
      'worker-wang',
    ],
    [
      'a pick that is no neighbour counts for nothing',
      { pin: nearBorder, pickedGridCode: codes.gridC },
      'pin',
      'owner',
      'worker-wang',
    ],
    ['a grid without a team', { scannedGridCode: codes.gridD }, 'scannedGrid', 'deskNoTeam', codes.willow],
    [
      'words that match nothing go to the desk of the community of the code',
      { scannedGridCode: codes.gridA, label: '老粮站后面' },
      'addressUnknown',
      'deskOutside',
      codes.osmanthus,
    ],
    [
      'words that match nothing, without a code, go to the desk at the top',
      { label: '老粮站后面' },
      'addressUnknown',
      'deskOutside',
      codes.county,
    ],
    ['words beside a pin only describe it', { pin: middleOf(1), label: '南门' }, 'pin', 'owner', 'worker-chen'],
    [
      'a point outside goes to the nearest desk',
      { pin: { ...middleOf(3), latitude: 34.3 } },
      'outside',
      'deskOutside',
      codes.willow,
    ],
    ['nothing goes to the top desk', {}, 'unknown', 'deskOutside', codes.county],
    ['an unknown grid goes to the top desk', { scannedGridCode: 'gone' }, 'unknown', 'deskOutside', codes.county],
  ])('%s', async (_rule, place, rule, duty, responsible) => {
    const promise = await preview(place)
    expect(promise.route).toMatchObject({ place: rule, duty })
    expect(promise.responsible.id).toBe(responsible)
  })

  it('goes to the deputy while the owner is on leave, and says for whom', async () => {
    const people = cloud.services.db.collection('people')
    await people.update({ _id: 'worker-wang' }, { leaves: [{ from: '2026-11-22', to: '2026-11-22', reason: '年假' }] })
    const promise = await preview({ scannedGridCode: codes.gridA })
    await people.update({ _id: 'worker-wang' }, { leaves: [] })
    expect(promise.route).toMatchObject({ duty: 'deputyCoversLeave', personName: '陈晓', coversFor: '王芳' })
  })

  it('goes past the worker when it is about the worker, who does not see it either', async () => {
    const place = aPlace({ scannedGridCode: codes.gridA })
    const caseId = await report(cloud, { place, categoryId: 'conduct' })
    expect(await stored(caseId)).toMatchObject({
      assignee: { kind: 'desk', id: codes.osmanthus },
      route: { place: 'scannedGrid', duty: 'deskAboutStaff', gridName: '第七网格' },
      firstResponder: null,
    })
    expect((await messagesOf(caseId)).map(each => each.personId)).toEqual(['desk-lin'])
    expect(await cloud.refusal('custom:worker-wang', 'cases', 'get', { caseId })).toBe('CASE_NOT_FOUND')
    expect(await cloud.ask('custom:desk-lin', 'cases', 'get', { caseId })).toMatchObject({ viewer: 'staff' })
  })

  it('tells everybody at the desk that answers', async () => {
    const caseId = await report(cloud, { place: aPlace({ scannedGridCode: codes.gridD }) })
    expect((await messagesOf(caseId)).map(each => each.personId)).toEqual(['desk-liu'])
  })

  it('stores the decision and its place', async () => {
    const caseId = await report(cloud, {
      place: aPlace({ pin: { ...nearBorder }, pickedGridCode: codes.gridB, label: '南门' }),
    })
    expect(await stored(caseId)).toMatchObject({
      gridCode: codes.gridB,
      orgPath: [codes.county, codes.street, codes.osmanthus, codes.gridB],
      place: { source: 'pin', label: '南门', nearBoundary: true, boundaryMetres: 0 },
      route: { place: 'pinResidentPick', gridName: '第八网格' },
    })
  })
})
