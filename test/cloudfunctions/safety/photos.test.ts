import type { Case } from '@shared/cases/case'
import type { CaseDetail } from '@shared/cases/case-views'
import type { HeldCase } from '@shared/cases/content-acts'
import { takeVerdict } from '../../../cloudfunctions/modules/safety/take-verdict'
import { createHttpFunction, type HttpReply } from '../../../cloudfunctions/platform/create-http-function'
import { act } from '../../support/act'
import { aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { photoOfPhone, secrets } from '../../support/pictures'
import { pushed, pushSettings, verdictOf } from '../../support/push-of-wechat'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const reporter = 'wx:open-li'
const stored = async (caseId: string): Promise<Case> => (await cloud.services.db.collection('cases').get(caseId))!
const seenBy = (who: string, caseId: string) => cloud.ask<CaseDetail>(who, 'cases', 'get', { caseId })

async function photo(content?: Buffer) {
  const id = newId('photo')
  return { id, fileId: await cloud.upload(id, content), stage: 'report', shot: null } as const
}

async function reportWith(count: number, more: Parameters<typeof aReport>[0] = {}, who = reporter): Promise<string> {
  const input = aReport({ photos: await Promise.all(Array.from({ length: count }, () => photo())), ...more })
  await cloud.ask(who, 'cases', 'submit', input)
  return input.submissionId
}

/** What the function `safety` answers to WeChat. */
async function tellVerdict(traceId: string, suggest: string, more: object = {}): Promise<HttpReply> {
  const main = createHttpFunction('safety', takeVerdict(pushSettings), cloud.services)
  const { query, body } = pushed(verdictOf(traceId, suggest, more), cloud.clock.now())
  const event = { httpMethod: 'POST', queryStringParameters: query, body: JSON.stringify(body), isBase64Encoded: false }
  return (await main(event, { request_id: 'test' })) as HttpReply
}

const photosSeenBy = async (who: string, caseId: string) =>
  (await seenBy(who, caseId)).photos.map(({ url, held }) => [url !== '', held])

describe('a photo whose check is on its way', () => {
  it('is seen by who took it and by the station, by nobody else until the answer comes', async () => {
    const caseId = await reportWith(1)
    expect(await photosSeenBy(reporter, caseId)).toEqual([[true, 'checking']])
    expect(await photosSeenBy('custom:desk-lin', caseId)).toEqual([[true, 'checking']])
    expect(await photosSeenBy('custom:worker-wang', caseId)).toEqual([[false, 'checking']])
    expect(await tellVerdict('trace-1', 'pass')).toMatchObject({ statusCode: 200, body: 'success' })
    expect(await photosSeenBy('custom:worker-wang', caseId)).toEqual([[true, undefined]])
  })

  it.each(['risky', 'review'])('is held when WeChat says %s; the station is told and releases it', async suggest => {
    const caseId = await reportWith(2)
    await tellVerdict('trace-1', 'pass')
    await tellVerdict('trace-2', suggest)
    expect(await photosSeenBy('custom:worker-wang', caseId)).toEqual([
      [true, undefined],
      [false, 'held'],
    ])
    expect(await photosSeenBy(reporter, caseId)).toEqual([
      [true, undefined],
      [false, 'held'],
    ])
    const scope = codes.osmanthus
    const { cases } = await cloud.ask<{ cases: HeldCase[] }>('custom:desk-lin', 'cases', 'heldContent', { scope })
    const piece = cases[0]?.pieces[0]
    expect(piece).toMatchObject({ part: 'photo', why: suggest, url: expect.stringMatching(/^http/), text: null })
    const { items } = await cloud.ask<{ items: { kind: string }[] }>('custom:desk-lin', 'inbox', 'list')
    expect(items.map(item => item.kind)).toEqual(['contentToLookAt'])
    await act(cloud, 'desk-lin', caseId, 'releaseContent', { parts: [piece?.id] })
    expect(await photosSeenBy('custom:worker-wang', caseId)).toEqual([
      [true, undefined],
      [true, undefined],
    ])
  })

  it('goes to the station when nobody answers for half an hour, and can be seen', async () => {
    const caseId = await reportWith(2)
    cloud.clock.set('2026-11-23T10:10')
    await cloud.sweep()
    expect((await stored(caseId)).safety?.parts.map(part => part.state)).toEqual(['checking', 'checking'])
    cloud.clock.set('2026-11-23T10:12')
    await cloud.sweep()
    expect((await stored(caseId)).safety?.parts.map(part => [part.state, part.why])).toEqual([
      ['unchecked', 'noAnswer'],
      ['unchecked', 'noAnswer'],
    ])
    expect(await photosSeenBy('custom:worker-wang', caseId)).toEqual([
      [true, 'unchecked'],
      [true, 'unchecked'],
    ])
    await tellVerdict('trace-1', 'pass')
    await tellVerdict('trace-2', 'risky')
    expect(await photosSeenBy('custom:worker-wang', caseId)).toEqual([
      [true, undefined],
      [false, 'held'],
    ])
  })

  it('waits for the station at once when nobody could be asked', async () => {
    cloud.contentCheck.judge.photo = () => ({ kind: 'unchecked', why: 'unavailable' })
    const caseId = await reportWith(1)
    expect((await stored(caseId)).safety?.parts).toMatchObject([{ state: 'unchecked', why: 'unavailable' }])
    const fromH5 = await reportWith(1, {}, 'custom:resident-li')
    expect((await stored(fromH5)).safety?.parts).toMatchObject([{ part: 'text' }, { part: 'photo', why: 'noOpenid' }])
    expect(cloud.contentCheck.asked.filter(each => each.kind === 'photo')).toHaveLength(1)
  })

  it('says nothing to somebody who acts on the case meanwhile', async () => {
    const caseId = await reportWith(1)
    const { revision } = await seenBy('custom:worker-wang', caseId)
    await tellVerdict('trace-1', 'pass')
    await act(cloud, 'worker-wang', caseId, 'accept', { seenRevision: revision })
    expect((await seenBy('custom:worker-wang', caseId)).events.map(event => event.kind)).not.toContain('contentPassed')
  })
})

describe('the answer about a photo', () => {
  it('told three times is one event', async () => {
    const caseId = await reportWith(1)
    for (const _ of [1, 2, 3]) expect((await tellVerdict('trace-1', 'risky')).statusCode).toBe(200)
    expect((await stored(caseId)).events.filter(event => event.kind === 'contentHeld')).toHaveLength(1)
  })

  it('that comes twice at the same moment is one event', async () => {
    const caseId = await reportWith(1)
    const answers = await Promise.all([tellVerdict('trace-1', 'pass'), tellVerdict('trace-1', 'pass')])
    expect(answers.map(answer => answer.statusCode)).toEqual([200, 200])
    expect((await stored(caseId)).events.filter(event => event.kind === 'contentPassed')).toHaveLength(1)
  })

  it('changes nothing once the station has decided', async () => {
    const caseId = await reportWith(1)
    await tellVerdict('trace-1', 'review')
    const parts = [(await stored(caseId)).photos[0]?.id]
    await act(cloud, 'desk-lin', caseId, 'blockContent', { parts })
    await tellVerdict('trace-1', 'pass')
    expect(await photosSeenBy('custom:worker-wang', caseId)).toEqual([[false, 'blocked']])
  })

  it('of a photo that WeChat could not open sends it to the station', async () => {
    const caseId = await reportWith(1)
    await tellVerdict('trace-1', '', { errcode: -1008, result: undefined })
    expect((await stored(caseId)).safety?.parts).toMatchObject([{ state: 'unchecked', why: 'unavailable' }])
  })

  it('about a photo that nobody asked about is refused, and one that came before its case comes again', async () => {
    expect((await tellVerdict('trace-99', 'pass')).statusCode).toBe(404)
    const early = { _id: 'trace-early', caseId: 'not-there-yet', photoId: 'p', askedAt: cloud.clock.now() }
    await cloud.services.db.collection('photoChecks').insert(early)
    expect((await tellVerdict('trace-early', 'pass')).statusCode).toBe(503)
  })

  it('that is forged, or says something else, changes nothing', async () => {
    const caseId = await reportWith(1)
    const main = createHttpFunction('safety', takeVerdict(pushSettings), cloud.services)
    const plain = { httpMethod: 'POST', queryStringParameters: {}, body: JSON.stringify(verdictOf('trace-1', 'pass')) }
    expect(await main(plain, {})).toMatchObject({ statusCode: 403 })
    expect(await main({ action: 'pass', input: {} }, {})).toMatchObject({
      ok: false,
      error: { code: 'ACTION_UNKNOWN' },
    })
    const other = createHttpFunction('safety', takeVerdict(null), cloud.services)
    expect(await other(plain, {})).toMatchObject({ statusCode: 404 })
    expect(await tellVerdict('trace-1', 'pass', { Event: 'user_enter' })).toMatchObject({ statusCode: 200 })
    expect(await photosSeenBy('custom:worker-wang', caseId)).toEqual([[false, 'checking']])
  })
})

describe('what is left of a photo', () => {
  const bytesAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1')

  it.each(['submit', 'quickEntry', 'addPhotos'] as const)(
    'says neither where nor with what it was taken: %s',
    async way => {
      const one = await photo(Buffer.from(photoOfPhone()))
      const caseId = way === 'submit' ? await reportWith(0, { photos: [one] }) : await enter(way, one)
      const [seen] = (await seenBy('custom:desk-lin', caseId)).photos
      const bytes = await bytesAt(seen?.url ?? '')
      expect(secrets.filter(secret => bytes.includes(secret))).toEqual([])
      expect(bytes).toContain('Exif\0\0MM')
    },
  )

  async function enter(way: 'quickEntry' | 'addPhotos', one: Awaited<ReturnType<typeof photo>>): Promise<string> {
    const photos = [{ ...one, stage: way === 'addPhotos' ? 'before' : 'report' }]
    const caseId = way === 'addPhotos' ? await reportWith(0) : newId('entry')
    if (way === 'addPhotos') await act(cloud, 'worker-wang', caseId, 'addPhotos', { photos })
    else {
      const place = { scannedGridCode: codes.gridA, pin: null, pickedGridCode: null, buildingId: null, label: null }
      const words = { text: '杂物', categoryId: 'fire', channel: 'found', urgent: false, solvedNote: null }
      await cloud.ask('custom:worker-wang', 'cases', 'quickEntry', { submissionId: caseId, photos, place, ...words })
    }
    return caseId
  }

  it('leads nowhere: neither name nor place of the upload, and the upload is gone', async () => {
    const one = await photo()
    const caseId = await reportWith(0, { photos: [one], anonymous: true, phone: null, name: null })
    const kept = JSON.stringify(await stored(caseId))
    expect(kept).not.toContain(one.id)
    expect(kept).not.toContain(one.fileId)
    expect((await cloud.services.files.temporaryUrls([one.fileId])).size).toBe(0)
    expect(JSON.stringify(await seenBy('custom:desk-lin', caseId))).not.toContain('cloud://')
  })

  it('opens for ten minutes only', async () => {
    const caseId = await reportWith(1)
    const url = (await seenBy('custom:desk-lin', caseId)).photos[0]?.url ?? ''
    const until = Number(new URL(url).searchParams.get('t')) * 1000
    expect(until - Date.now()).toBeGreaterThan(9 * 60_000)
    expect(until - Date.now()).toBeLessThanOrEqual(10 * 60_000)
  })

  it('is the same after a retry whose first answer was lost', async () => {
    const input = aReport({ photos: [await photo(), await photo()] })
    await cloud.ask(reporter, 'cases', 'submit', input)
    const before = await stored(input.submissionId)
    await cloud.ask(reporter, 'cases', 'submit', input)
    expect(await stored(input.submissionId)).toEqual(before)
  })

  it('cannot be exchanged after it was checked', async () => {
    const one = await photo()
    const input = aReport({ photos: [one] })
    await cloud.ask(reporter, 'cases', 'submit', input)
    await tellVerdict('trace-1', 'pass')
    const before = await bytesAt((await seenBy('custom:worker-wang', input.submissionId)).photos[0]?.url ?? '')
    await cloud.upload(one.id, Buffer.from(photoOfPhone('II', 3)))
    await cloud.ask(reporter, 'cases', 'submit', input)
    expect(await bytesAt((await seenBy('custom:worker-wang', input.submissionId)).photos[0]?.url ?? '')).toBe(before)
  })

  it.each([
    ['no picture', Buffer.from('<html>')],
    ['half a picture', Buffer.from(photoOfPhone()).subarray(0, 200)],
    ['more than ten megabytes', Buffer.concat([Buffer.from(photoOfPhone()), Buffer.alloc(10 * 1024 * 1024)])],
  ])('is nothing when it is %s: refused, and may be left out', async (_what, content) => {
    const one = await photo(content)
    expect(await cloud.refusal(reporter, 'cases', 'submit', aReport({ photos: [one] }))).toBe('PHOTO_UNUSABLE')
    await reportWith(0)
  })
})
