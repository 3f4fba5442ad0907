import { consentVersions } from '@shared/people/consent-text'
import readSheet from 'read-excel-file/node'
import { aQuestion } from '../../support/a-form'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { formDesk, li, type Out, tang, zhang } from '../../support/form-desk'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const { save, publish, published, filled, answer, listed, stored } = formDesk(() => cloud)

describe('a form that makes cases', () => {
  const content = {
    title: '楼道灯报修',
    purpose: 'report' as const,
    oncePerPerson: false,
    makesCase: { categoryId: 'facility' },
    questions: [
      aQuestion('text', 'what', { label: '哪里坏了', required: true }),
      aQuestion('phone', 'phone', { label: '电话' }),
    ],
  }
  const broken = (formId: string, more: object = {}) =>
    filled(formId, {
      answers: { what: '三楼的灯不亮', phone: '13812342216' },
      consentVersion: consentVersions.report,
      ...more,
    })

  it('files one case with the person as reporter, however often the answer is sent', async () => {
    const { formId } = await published(content)
    const input = broken(formId)
    const { madeCase } = await answer(li, input)
    expect(await answer(li, input)).toMatchObject({ madeCase })
    const cases = await cloud.services.db.collection('cases').find({ where: {}, limit: 10 })
    expect(cases).toHaveLength(1)
    expect(cases[0]).toMatchObject({
      _id: madeCase?.caseId,
      caseNo: madeCase?.caseNo,
      text: '【楼道灯报修】\n哪里坏了：三楼的灯不亮\n电话：13812342216',
      categoryId: 'facility',
      gridCode: codes.gridA,
      reporter: { personId: 'resident-li', phone: '13812342216' },
    })
    expect((await listed(formId)).answers[0]?.caseId).toBe(madeCase?.caseId)
    await answer(tang, broken(formId))
    const { consents } = (await cloud.services.db.collection('people').get('organiser-tang'))!
    expect(consents.map(each => each.purpose)).toEqual(['report'])
  })

  it('files what an interrupted try left due with the next one', async () => {
    const { formId } = await published(content)
    const input = broken(formId)
    const { answerId, madeCase } = await answer(li, input)
    const answers = cloud.services.db.collection('formAnswers')
    const due = { kind: 'case' as const, state: 'due' as const, caseId: madeCase?.caseId ?? '', caseNo: null }
    await answers.update({ _id: answerId }, { outbox: due })
    expect(await answer(li, input)).toMatchObject({ madeCase })
    expect(await cloud.services.db.collection('cases').count({})).toBe(1)
  })

  it('keeps the answer when the case is refused for now', async () => {
    const { formId } = await published(content)
    const before = await answer(li, broken(formId))
    const blocking = { requestId: newId('block'), caseId: before.madeCase?.caseId, reason: '一再乱报', days: 7 }
    const block = await cloud.ask<{ id: string }>('custom:desk-lin', 'blocks', 'block', blocking)
    cloud.clock.advance(10 * 60_000)
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const input = broken(formId, { answers: { what: '四楼的灯也不亮' } })
    expect(await answer(li, input)).toMatchObject({ madeCase: null })
    expect(log).toHaveBeenCalledWith(expect.stringContaining('REPORTER_BLOCKED'))
    log.mockRestore()
    expect(await stored(formId)).toHaveLength(2)
    cloud.clock.advance(10 * 60_000)
    const lifting = { requestId: newId(), blockId: block.id, reason: '已经说清楚了' }
    await cloud.ask('custom:desk-lin', 'blocks', 'lift', lifting)
    cloud.clock.advance(10 * 60_000)
    expect(await answer(li, input)).toMatchObject({ madeCase: { caseNo: expect.any(String) } })
  })
})

describe('what came of it', () => {
  async function answered() {
    const { formId } = await published({ oncePerPerson: false })
    await answer(li, filled(formId))
    cloud.clock.set('2026-11-24T10:05')
    await answer(zhang, filled(formId, { answers: { name: '=1+1', coming: 'no', last: 4 } }))
    const edited = await save(formId, 2, {
      oncePerPerson: false,
      questions: [
        aQuestion('number', 'people', { label: '几个人', min: 1, max: 9, unit: '人' }),
        aQuestion('single', 'coming', { label: '来不来', choices: [{ id: 'maybe', label: '看情况' }] }),
      ],
    })
    await publish(edited)
    cloud.clock.set('2026-11-25T08:00')
    await answer(zhang, filled(formId, { version: 2, answers: { people: 5, coming: 'maybe' } }))
    return formId
  }

  it('is counted question by question over the versions', async () => {
    const formId = await answered()
    const { total, questions } = await cloud.ask<Out<'results'>>(tang, 'form-desk', 'results', { formId })
    expect(total).toBe(3)
    const of = (id: string) => questions.find(each => each.question.id === id)
    expect(questions.map(each => each.question.id)).toEqual(['people', 'coming', 'name', 'phone', 'last'])
    expect(of('people')).toMatchObject({ answered: 2, mean: 3.5, min: 2, max: 5 })
    expect(of('people')?.bars.reduce((sum, each) => sum + each.count, 0)).toBe(2)
    expect(of('coming')).toMatchObject({ answered: 3, counts: { yes: 1, no: 1, maybe: 1 }, mean: null })
    expect(of('last')).toMatchObject({ answered: 2, counts: { 4: 1, 5: 1 }, mean: 4.5 })
    expect(of('phone')).toMatchObject({ answered: 1, counts: {}, bars: [] })
    const text = JSON.stringify(questions)
    expect(text).not.toMatch(/李建国|138/)
  })

  it('is a file, cell by cell', async () => {
    const formId = await answered()
    const exported = await cloud.ask<Out<'export'>>(tang, 'form-desk', 'export', { requestId: newId(), formId })
    expect(exported).toMatchObject({ fileName: '社区服务行报名-答卷.xlsx', rows: 3 })
    const file = Buffer.from(await (await fetch(exported.url)).arrayBuffer())
    expect((await readSheet(file))[0]!.data).toEqual([
      ['提交时间', '版本', '几个人', '来不来', '怎么称呼您', '电话', '上次怎么样'],
      ['2026-11-23 09:41', '1', '2 人', '来', '李建国', '138****2216', '5'],
      ['2026-11-24 10:05', '1', null, '不来', '=1+1', null, '4'],
      ['2026-11-25 08:00', '2', '5 人', '看情况', null, null, null],
    ])
  })

  it('is listed page by page, none left out', async () => {
    const { formId } = await published({ oncePerPerson: false })
    await answer(li, filled(formId))
    const [one] = await stored(formId)
    await cloud.services.db
      .collection('formAnswers')
      .insertMany(Array.from({ length: 119 }, (_, i) => ({ ...one!, _id: `copy-${i}`, requestId: newId() })))
    const seen: string[] = []
    let after: object | undefined
    for (let page = 0; page < 4; page += 1) {
      const found = await cloud.ask<Out<'answers'>>(tang, 'form-desk', 'answers', { formId, after })
      seen.push(...found.answers.map(each => each.answerId))
      if (!found.next) break
      after = found.next
    }
    expect(new Set(seen).size).toBe(120)
    expect(seen).toHaveLength(120)
  })
})
