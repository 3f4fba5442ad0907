import { aboutStaffIds } from '@shared/cases/about-staff'
import { staffRole } from '@shared/people/person'
import { strFromU8, unzipSync } from 'fflate'
import database from '../../cloudfunctions/database.json'
import type { CollectionName } from '../../cloudfunctions/platform/collections'
import { act } from '../support/act'
import { aReport, newId } from '../support/builders'
import { canary, canaryPerson, traces, tracesIn } from '../support/canary'
import { everyAction } from '../support/client-functions'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { codes } from '../support/small-territory'
import { trialOf } from '../support/trials'

/**
 * Somebody reports without a name; then everybody who works here does everything there is to do. What they are shown, every
 * file they are given, every document, log line and path is searched for who it was (product.md B.12).
 */
let cloud: TestCloud
const logged: string[] = []
const insider = {
  ...canaryPerson,
  _id: 'insider',
  identities: ['custom:insider'],
  name: '内部人',
  phone: '13900000000',
  roles: staffRole.options.map(role => ({ role, scope: codes.county })),
}
const staff = ['custom:insider', 'custom:worker-wang']

beforeAll(async () => {
  for (const level of ['log', 'info', 'warn', 'error'] as const) {
    jest
      .spyOn(console, level)
      .mockImplementation((...words: unknown[]) => void logged.push(words.map(String).join(' ')))
  }
  cloud = await startTestCloud()
  await cloud.services.db.collection('people').insertMany([canaryPerson, insider])
})
afterAll(async () => {
  await cloud.stop()
  jest.restoreAllMocks()
})

async function reportOfCanary(more: Parameters<typeof aReport>[0]): Promise<{ caseId: string; caseNo: string }> {
  const photoId = newId('photo')
  return cloud.ask(canary.identity, 'cases', 'submit', {
    ...aReport({ name: canary.name, phone: canary.phone, queryCode: canary.queryCode, ...more }),
    photos: [{ id: photoId, fileId: await cloud.upload(photoId), stage: 'report', shot: null }],
  })
}

/** A report that has lived: taken, asked about, answered, resolved, rated, had again. */
async function livedReport(more: Parameters<typeof aReport>[0]): Promise<string> {
  const { caseId } = await reportOfCanary(more)
  const own = (name: string, words: object) =>
    cloud.ask(canary.identity, 'cases', name, { caseId, requestId: newId(), ...words })
  await act(cloud, 'worker-wang', caseId, 'accept')
  await act(cloud, 'worker-wang', caseId, 'ask')
  await own('answerAsk', { answer: '三楼', photos: [] })
  await act(cloud, 'worker-wang', caseId, 'resolve')
  await own('rate', { rating: 'unsatisfied', comment: '还是不亮' })
  await own('reopen', { reason: '灯又坏了' })
  return caseId
}

/** Every document there is, but what the person's own record says of the person. */
async function documents(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const names = Object.keys(database.collections) as CollectionName[]
  const read = names.map(async name => {
    const found: { readonly _id: unknown }[] = await cloud.services.db.collection(name).find({ where: {}, limit: 1000 })
    return { name, text: JSON.stringify(found.filter(each => each._id !== canary.personId)) }
  })
  return Promise.all(read)
}

/** The words in the files whose addresses an answer gives. */
async function filesIn(text: string): Promise<string> {
  const urls = text.match(/http:\/\/[^"\\]+/g) ?? []
  const contents = await Promise.all(
    [...new Set(urls)].map(async url => {
      const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
      const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
      const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes]
      return [url, ...parts.map(part => strFromU8(part, !isZip))].join('\n')
    }),
  )
  return contents.join('\n')
}

/** What one action shows one of the staff, tried on the canary's case where it is about a case. */
async function shown(identity: string, fn: string, name: string, caseId: string): Promise<string> {
  const { input } = await trialOf(fn, name)(cloud)
  const aimed = 'caseId' in input ? { ...input, caseId } : 'caseIds' in input ? { ...input, caseIds: [caseId] } : input
  const answer = JSON.stringify(await cloud.call(identity, fn, name, aimed))
  return `${answer}\n${await filesIn(answer)}`
}

describe('the search itself', () => {
  it('finds who reports with a name: in the documents whole, on the screens of staff masked', async () => {
    const { caseId } = await reportOfCanary({ text: '下水道返味' })
    const found = (await documents()).flatMap(({ text }) => tracesIn(text))
    expect(new Set(found)).toEqual(new Set([canary.personId, canary.name, '金**', canary.phone]))
    expect(tracesIn(await shown('custom:worker-wang', 'cases', 'get', caseId))).toEqual(['金**', '138****0077'])
    // Whatever is found from here on is of an anonymous report.
    await cloud.services.db.collection('cases').remove({ _id: caseId })
    await cloud.services.db.collection('inbox').remove({ caseId })
  })

  it('looks for everything that tells who somebody is', () => {
    const { identity, personId, name, phone, queryCode } = canary
    for (const known of [identity.replace('wx:', ''), personId, name, phone, queryCode]) expect(traces).toContain(known)
  })

  it('reads inside of workbooks', async () => {
    const text = await shown('custom:insider', 'registers', 'export', '')
    expect(text).toContain('<worksheet')
    expect(text).toContain('桂花')
  })
})

describe('who reports anonymously', () => {
  it('is shown to nobody by anything, and is in no document, file, path or log', async () => {
    const leaks: string[] = []
    const note = (where: string, text: string) => {
      for (const trace of tracesIn(text)) leaks.push(`${where}: ${trace}`)
    }
    const [first, second] = [
      await livedReport({ anonymous: true }),
      await livedReport({ anonymous: true, text: '井盖响' }),
    ]
    const aboutStaff = aboutStaffIds[0] ?? ''
    await reportOfCanary({ anonymous: true, text: '态度不好', categoryId: aboutStaff })
    let done = 0
    for (const { fn, name } of everyAction) {
      for (const identity of staff) {
        const text = await shown(identity, fn, name, done % 2 === 0 ? first : second)
        if (text.startsWith('{"ok":true')) done += 1
        note(`${fn}.${name} for ${identity}`, text)
      }
    }
    await cloud.sweep()
    for (const { name, text } of await documents()) note(`documents of ${name}`, text)
    note('logs', logged.join('\n'))
    expect(leaks).toEqual([])
    // The walk must have gone somewhere.
    expect(done).toBeGreaterThan(everyAction.length)
  }, 120_000)

  it('is not told by the hour of the consent either: of that only the day is kept', async () => {
    cloud.clock.set('2026-11-23T15:27')
    await cloud.ask('uid:new-and-anonymous', 'cases', 'submit', aReport({ anonymous: true, text: '夜里施工' }))
    const me = await cloud.ask<{ consents: { at: number }[] }>('uid:new-and-anonymous', 'people', 'me')
    expect(me.consents.map(each => new Date(each.at).toISOString())).toEqual(['2026-11-22T16:00:00.000Z'])
  })
})
