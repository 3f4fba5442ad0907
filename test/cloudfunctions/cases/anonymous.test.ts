import type { CaseDetail } from '@shared/cases/case-views'
import { act, caseIn, refused, report } from '../../support/act'
import { startTestCloud, type TestCloud } from '../../support/cloud'

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startTestCloud()
})
afterAll(() => cloud.stop())

const everything = async () => {
  const { db } = cloud.services
  const [cases, links, inbox] = await Promise.all([
    db.collection('cases').find({ where: {}, limit: 100 }),
    db.collection('caseLinks').find({ where: {}, limit: 100 }),
    db.collection('inbox').find({ where: {}, limit: 100 }),
  ])
  return { cases, links, inbox }
}

describe('an anonymous report', () => {
  it('leaves no trace of the person in any document, whatever happens to it', async () => {
    const caseId = await report(cloud, { anonymous: true, name: '李建国', phone: '13812342216' })
    await act(cloud, 'worker-wang', caseId, 'accept')
    await act(cloud, 'worker-wang', caseId, 'ask')
    await act(cloud, 'resident-li', caseId, 'answerAsk')
    await act(cloud, 'worker-wang', caseId, 'resolve')
    await act(cloud, 'resident-li', caseId, 'rate')
    const text = JSON.stringify(await everything())
    for (const trace of ['resident-li', '李建国', '李**', '13812342216']) expect(text).not.toContain(trace)
  })

  it('can be followed, answered and rated by its reporter alone', async () => {
    const caseId = await caseIn(cloud, 'waiting', { anonymous: true })
    const own = await cloud.ask<CaseDetail>('custom:resident-li', 'cases', 'get', { caseId })
    expect(own).toMatchObject({ viewer: 'reporter', acts: ['answerAsk', 'withdraw'] })
    expect(own.events[0]?.actor.kind).toBe('you')
    expect(await cloud.refusal('custom:resident-zhang', 'cases', 'get', { caseId })).toBe('CASE_NOT_FOUND')
    expect(await refused(cloud, 'resident-zhang', caseId, 'answerAsk')).toBe('CASE_NOT_FOUND')
  })

  it('is among its reporter’s own cases and brings them messages', async () => {
    const caseId = await caseIn(cloud, 'answered', { anonymous: true })
    const { cases } = await cloud.ask<{ cases: { id: string }[] }>('custom:resident-li', 'cases', 'mine')
    expect(cases.map(each => each.id)).toContain(caseId)
    const { items } = await cloud.ask<{ items: { caseId: string; kind: string }[] }>(
      'custom:resident-li',
      'inbox',
      'list',
    )
    expect(
      items
        .filter(item => item.caseId === caseId)
        .map(item => item.kind)
        .sort(),
    ).toEqual(['caseAccepted', 'caseAnswered'])
  })

  it('shows staff neither name nor phone, and has none to reveal', async () => {
    const caseId = await caseIn(cloud, 'handling', { anonymous: true })
    const seen = await cloud.ask<CaseDetail>('custom:worker-wang', 'cases', 'get', { caseId })
    expect(seen.reporter).toEqual({ anonymous: true, nameMasked: null, phoneMasked: null })
    expect(seen.acts).not.toContain('revealContact')
    expect(await refused(cloud, 'worker-wang', caseId, 'revealContact')).toBe('CONTACT_NOT_LEFT')
  })

  it('keeps its link sealed, to be opened by the deployment’s secret only', async () => {
    const caseId = await report(cloud, { anonymous: true })
    const link = await cloud.services.db.collection('caseLinks').get(caseId)
    const opened = cloud.services.secrets.unseal('caseLink', link?.sealed ?? '')
    expect(JSON.parse(opened)).toEqual({ personId: 'resident-li', phone: '13812342216' })
  })
})
