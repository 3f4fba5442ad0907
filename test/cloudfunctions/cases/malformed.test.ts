import { type CaseAct, caseAct } from '@shared/cases/case-act'
import { inputOf } from '../../support/act'
import { anEntry, aPlace, aReport, newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const pin = (longitude: unknown, latitude: unknown) =>
  aPlace({ pin: { longitude, latitude, system: 'gcj02' } as never })
const photo = { id: newId('photo'), fileId: 'cloud://x/photos/a.jpg', stage: 'report', shot: null }

describe('malformed reports', () => {
  it.each([
    ['no text', { text: '' }, 'text'],
    ['only spaces', { text: '   ' }, 'text'],
    ['only what nobody sees', { text: '\u200b\u2060\ufeff' }, 'text'],
    ['a text too long', { text: '长'.repeat(501) }, 'text'],
    ['control characters', { text: 'a\u0000b' }, 'text'],
    ['a text that is no text', { text: { $gt: '' } }, 'text'],
    ['a submission id too short', { submissionId: 'short' }, 'submissionId'],
    ['a submission id with a slash', { submissionId: '../../etc/passwd-000' }, 'submissionId'],
    ['ten photos', { photos: Array.from({ length: 10 }, () => photo) }, 'photos'],
    ['a photo from elsewhere', { photos: [{ ...photo, fileId: 'https://example.org/a.jpg' }] }, 'photos.0.fileId'],
    ['a photo of no stage', { photos: [{ ...photo, stage: 'later' }] }, 'photos.0.stage'],
    ['a phone that is none', { phone: `12345${'6'.repeat(20)}` }, 'phone'],
    ['a name too long', { name: '名'.repeat(21) }, 'name'],
    ['a query code with letters that look alike', { queryCode: 'ABCDIL01' }, 'queryCode'],
    ['a position that is none', { place: pin(200, 34) }, 'place.pin.longitude'],
    ['a position of text', { place: pin('108', '34') }, 'place.pin.longitude'],
    ['a position that is not a number', { place: pin(Number.NaN, 34) }, 'place.pin.longitude'],
    ['no place at all', { place: undefined }, 'place'],
    ['anonymity that is no yes or no', { anonymous: 'yes' }, 'anonymous'],
  ])('%s is refused with its field', async (_what, wrong, path) => {
    const answer = await cloud.call('custom:resident-li', 'cases', 'submit', { ...aReport(), ...wrong })
    expect(answer).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } })
    const fields = answer.ok ? [] : (answer.error.fields ?? [])
    expect(fields.map(field => field.path)).toContain(path)
  })

  it.each([[undefined], [null], ['text'], [[]], [42]])('an input of %p is refused', async input => {
    expect(await cloud.refusal('custom:resident-li', 'cases', 'submit', input ?? null)).toBe('INPUT_INVALID')
  })

  it('leaves nothing behind', async () => {
    expect(await cloud.services.db.collection('cases').count({})).toBe(0)
    expect(await cloud.services.db.collection('counters').count({})).toBe(0)
  })
})

describe('every act', () => {
  it.each(caseAct.options)('%s refuses a wrong case id, request id and revision', async (name: CaseAct) => {
    const good = { caseId: 'a-case', requestId: newId(), ...inputOf[name] }
    for (const wrong of [{ caseId: '' }, { caseId: { $ne: null } }, { requestId: 'short' }, { seenRevision: 1.5 }]) {
      expect(await cloud.refusal('custom:worker-wang', 'cases', name, { ...good, ...wrong })).toBe('INPUT_INVALID')
    }
  })

  it.each([
    ['progress', { note: '' }],
    ['ask', { question: '问'.repeat(201) }],
    ['answerAsk', { answer: ' ' }],
    ['addPhotos', { photos: [] }],
    ['resolve', { reply: '' }],
    ['sendBack', { reason: '' }],
    ['transfer', { to: { kind: 'planet', id: 'x' } }],
    ['revealContact', { reason: '看' }],
    ['tell', { channel: 'app' }],
    ['verify', { outcome: { passed: false, note: null } }],
    ['rate', { rating: 'great' }],
    ['reopenFor', { reason: '' }],
    ['reopen', { reason: '' }],
    ['escalate', { reason: ' ' }],
    ['submitForDecision', { reason: '难'.repeat(501) }],
    ['decide', { decision: '' }],
    ['decide', { to: { kind: 'planet', id: 'x' } }],
    ['decide', { to: undefined }],
    ['addCoHandler', { personId: '' }],
    ['removeCoHandler', { personId: { $ne: null } }],
    ['withdraw', { reason: '' }],
    ['reject', { reason: '' }],
  ] as const)('%s refuses %p', async (name, wrong) => {
    const request = { caseId: 'a-case', requestId: newId(), ...inputOf[name], ...wrong }
    expect(await cloud.refusal('custom:worker-wang', 'cases', name, request)).toBe('INPUT_INVALID')
  })

  it('quick entry refuses a channel of residents', async () => {
    const entry = { ...anEntry(), channel: 'wechat' }
    expect(await cloud.refusal('custom:worker-wang', 'cases', 'quickEntry', entry)).toBe('INPUT_INVALID')
  })
})
