import type { FiledAnswer, FormView, formActions } from '@shared/forms/actions'
import type { FormContent } from '@shared/forms/form'
import type { Answer, OutputOf } from '@shared/kernel/contract'
import { consentVersions } from '@shared/people/consent-text'
import readSheet from 'read-excel-file/node'
import { aFormContent, aQuestion } from '../../support/a-form'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { codes } from '../../support/small-territory'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const tang = 'custom:organiser-tang'
const li = 'custom:resident-li'
const zhang = 'custom:resident-zhang'
type Out<K extends keyof typeof formActions> = OutputOf<(typeof formActions)[K]>

const saveNew = (content: Partial<FormContent> = {}) =>
  cloud.ask<FormView>(tang, 'forms', 'saveDraft', {
    requestId: newId('form'),
    into: { scope: codes.osmanthus },
    content: aFormContent(content),
  })
const save = (formId: string, seenRevision: number, content: Partial<FormContent> = {}) =>
  cloud.ask<FormView>(tang, 'forms', 'saveDraft', {
    requestId: newId(),
    into: { formId, seenRevision },
    content: aFormContent(content),
  })
const publish = ({ formId, revision }: FormView) =>
  cloud.ask<FormView>(tang, 'forms', 'publish', { requestId: newId(), formId, seenRevision: revision })
const published = async (content?: Partial<FormContent>) => publish(await saveNew(content))
const coming = { name: '李建国', coming: 'yes', people: 2, phone: '13812342216', last: 5 }
const filled = (formId: string, more: object = {}) => ({
  requestId: newId('answer'),
  formId,
  version: 1,
  answers: coming,
  consentVersion: consentVersions.campaign,
  gridCode: codes.gridA,
  ...more,
})
const answer = (who: string, input: object) => cloud.ask<FiledAnswer>(who, 'forms', 'answer', input)
const refused = async (who: string, input: object) => {
  const given = (await cloud.call(who, 'forms', 'answer', input)) as Answer<unknown>
  return given.ok ? 'done' : given.error
}
const listed = (formId: string) => cloud.ask<Out<'answers'>>(tang, 'forms', 'answers', { formId })
const stored = async (formId: string) =>
  cloud.services.db.collection('formAnswers').find({ where: { formId }, limit: 100 })

describe('a draft', () => {
  it('becomes a version that never changes; editing makes the next', async () => {
    const form = await published()
    expect(form).toMatchObject({ status: 'open', version: 1, revision: 2, problems: [] })
    const edited = await save(form.formId, 2, { title: '改过的标题' })
    const open = () => cloud.ask<Out<'open'>>(li, 'forms', 'open', { formId: form.formId })
    expect((await open()).content.title).toBe('社区服务行报名')
    expect(await publish(edited)).toMatchObject({ version: 2 })
    expect(await open()).toMatchObject({ version: 2, content: { title: '改过的标题' } })
    const first = await cloud.services.db.collection('formVersions').get(`${form.formId}@1`)
    expect(first?.content).toEqual(aFormContent())
  })

  it('that does not hold together is kept, and not published', async () => {
    const draft = await saveNew({ questions: [] })
    expect(draft.problems).toEqual([{ path: 'questions', rule: 'noQuestions' }])
    const input = { requestId: newId(), formId: draft.formId, seenRevision: 1 }
    expect(await cloud.call(tang, 'forms', 'publish', input)).toMatchObject({
      error: { code: 'INPUT_INVALID', fields: [{ path: 'draft.questions', rule: 'noQuestions' }] },
    })
    expect(await cloud.services.db.collection('formVersions').count({ formId: draft.formId })).toBe(0)
  })

  it('does not change the kind of a question that was published', async () => {
    const { formId } = await published()
    const { problems } = await save(formId, 2, { questions: [aQuestion('number', 'name')] })
    expect(problems).toEqual([{ path: 'questions.0.kind', rule: 'kindChanged' }])
  })

  it('of two editors is that of the first; a retry is the same act', async () => {
    const { formId } = await saveNew()
    const input = { requestId: newId(), into: { formId, seenRevision: 1 }, content: aFormContent({ title: '我的' }) }
    const [one, two] = [input, { ...input, requestId: newId(), content: aFormContent({ title: '他的' }) }]
    expect(await cloud.ask(tang, 'forms', 'saveDraft', one)).toMatchObject({ revision: 2 })
    expect(await cloud.refusal(tang, 'forms', 'saveDraft', two)).toBe('CHANGED_MEANWHILE')
    expect(await cloud.ask(tang, 'forms', 'saveDraft', one)).toMatchObject({ revision: 2, title: '我的' })
    const publishing = { requestId: newId(), formId, seenRevision: 2 }
    const both = await Promise.all([1, 2].map(() => cloud.ask<FormView>(tang, 'forms', 'publish', publishing)))
    expect(both.map(each => each.version)).toEqual([1, 1])
  })
})

describe('an answer', () => {
  it('is stored once, however often it is sent, also when the form was closed meanwhile', async () => {
    const { formId, revision } = await published({ oncePerPerson: false })
    const input = filled(formId)
    const tries = await Promise.all([1, 2, 3].map(() => answer(li, input)))
    await cloud.ask(tang, 'forms', 'close', { requestId: newId(), formId, seenRevision: revision })
    tries.push(await answer(li, input))
    expect(new Set(tries.map(each => each.answerId)).size).toBe(1)
    expect(await stored(formId)).toHaveLength(1)
    expect(await refused(zhang, filled(formId))).toMatchObject({ code: 'FORM_CLOSED' })
    expect(await refused(zhang, input)).toMatchObject({ code: 'NOT_ALLOWED' })
  })

  it('is one a person when the form says so, also of two at once', async () => {
    const { formId } = await published()
    const both = await Promise.all([refused(li, filled(formId)), refused(li, filled(formId))])
    expect(both.filter(each => each === 'done')).toHaveLength(1)
    expect(both).toContainEqual(expect.objectContaining({ code: 'ANSWERED_BEFORE' }))
    expect(await refused(li, filled(formId))).toMatchObject({ code: 'ANSWERED_BEFORE' })
    expect(await refused(zhang, filled(formId))).toBe('done')
    expect(await cloud.ask<Out<'open'>>(li, 'forms', 'open', { formId })).toMatchObject({ answered: true })
  })

  it('needs consent to the purpose of the form; that of a report is another one', async () => {
    const { formId } = await published()
    const { consent } = await cloud.ask<Out<'open'>>(li, 'forms', 'open', { formId })
    expect(consent).toEqual({
      purpose: 'campaign',
      version: consentVersions.campaign,
      text: expect.stringContaining('不用来推销'),
      given: false,
    })
    expect(await refused(li, filled(formId, { consentVersion: '' }))).toMatchObject({ code: 'CONSENT_REQUIRED' })
    expect(await cloud.services.db.collection('people').get('resident-li')).toMatchObject({
      consents: [{ purpose: 'report' }],
    })
    expect(await refused('uid:somebody', filled(formId))).toBe('done')
  })

  it('is checked by the version that was filled in, and says where it is wrong', async () => {
    const { formId } = await published()
    await publish(await save(formId, 2, { questions: [aQuestion('text', 'name', { required: true })] }))
    const wrong = { name: ' ', coming: 'yes', people: 7, phone: '138', last: 2 }
    expect(await refused(li, filled(formId, { answers: wrong }))).toMatchObject({
      code: 'INPUT_INVALID',
      fields: [
        { path: 'answers.name', rule: 'required' },
        { path: 'answers.people', rule: 'tooLarge' },
        { path: 'answers.phone', rule: 'notAPhone' },
      ],
    })
    await answer(li, filled(formId, { answers: { name: '李', coming: 'no', people: 9, more: 'x' } }))
    await answer(zhang, filled(formId, { version: 2, answers: { name: '张' } }))
    expect((await stored(formId)).map(each => each.answers)).toEqual(
      expect.arrayContaining([{ name: '李', coming: 'no' }, { name: '张' }]),
    )
    expect(await refused('uid:other', filled(formId, { version: 3 }))).toMatchObject({ code: 'NOT_FOUND' })
  })

  it('of a draft is nobody’s', async () => {
    const { formId } = await saveNew()
    expect(await refused(li, filled(formId))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await cloud.refusal(li, 'forms', 'open', { formId })).toBe('NOT_FOUND')
  })

  it('shows phone and words shortened, in full only with a reason that is kept', async () => {
    const { formId } = await published({ questions: [aQuestion('text', 'wish'), aQuestion('phone', 'phone')] })
    const answers = { wish: '打 13900001111 找我', phone: '13812342216' }
    const { answerId } = await answer(li, filled(formId, { answers }))
    const { answers: rows } = await listed(formId)
    expect(rows.map(each => each.said)).toEqual([
      [
        { questionId: 'wish', text: '打 139****1111 找我' },
        { questionId: 'phone', text: '138****2216' },
      ],
    ])
    const look = { requestId: newId(), formId, answerId, reason: '确认人数' }
    const shown = await cloud.ask<Out<'reveal'>>(tang, 'forms', 'reveal', look)
    expect(shown.said).toContainEqual({ questionId: 'phone', text: '13812342216' })
    expect(shown.looks).toEqual([{ at: cloud.clock.now(), byName: '唐敏', reason: '确认人数' }])
    expect((await cloud.ask<Out<'reveal'>>(tang, 'forms', 'reveal', look)).looks).toHaveLength(1)
    const other = await published()
    const elsewhere = { ...look, requestId: newId(), formId: other.formId }
    expect(await cloud.refusal(tang, 'forms', 'reveal', elsewhere)).toBe('NOT_FOUND')
  })

  it('keeps photos as a report does, and shows them only with a reason', async () => {
    const { formId } = await published({ questions: [aQuestion('photo', 'receipt', { required: true })] })
    const photoId = newId('photo')
    const fileId = await cloud.upload(photoId)
    const input = filled(formId, { answers: { receipt: [{ id: photoId, fileId }] } })
    const { answerId } = await answer(li, input)
    expect(JSON.stringify(await stored(formId))).not.toContain(photoId)
    expect(await cloud.services.files.read(fileId, 1e6)).toBeNull()
    expect((await listed(formId)).answers[0]?.said).toEqual([{ questionId: 'receipt', text: '1 张照片' }])
    const look = { requestId: newId(), formId, answerId, reason: '核对小票' }
    const { photos } = await cloud.ask<Out<'reveal'>>(tang, 'forms', 'reveal', look)
    expect(photos.map(each => each.questionId)).toEqual(['receipt'])
    expect((await fetch(photos[0]!.url)).status).toBe(200)
    // A retry names a file of somebody else: it is neither taken nor removed.
    const others = await cloud.upload(newId('photo'))
    await answer(li, { ...input, answers: { receipt: [{ id: photoId, fileId: others }] } })
    expect(await cloud.services.files.read(others, 1e6)).not.toBeNull()
    const stolen = filled(formId, { answers: { receipt: [{ id: newId('photo'), fileId: others }] } })
    expect(await refused(zhang, stolen)).toMatchObject({ code: 'PHOTO_UNUSABLE' })
  })

  it('with words that content safety holds is taken, and they are left out of list and file', async () => {
    const { formId } = await published()
    cloud.contentCheck.judge.text = words =>
      words.includes('建国') ? { kind: 'held', why: 'risky' } : { kind: 'clear' }
    await answer('wx:open-1', filled(formId))
    expect(cloud.contentCheck.asked).toEqual([{ kind: 'text', what: '李建国' }])
    const [row] = (await listed(formId)).answers
    expect(row?.said[0]).toEqual({ questionId: 'name', text: '（内容待审核，暂不显示）' })
    expect(row?.said[1]).toEqual({ questionId: 'coming', text: '来' })
  })
})

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
    const { total, questions } = await cloud.ask<Out<'results'>>(tang, 'forms', 'results', { formId })
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
    const exported = await cloud.ask<Out<'export'>>(tang, 'forms', 'export', { requestId: newId(), formId })
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
      const found = await cloud.ask<Out<'answers'>>(tang, 'forms', 'answers', { formId, after })
      seen.push(...found.answers.map(each => each.answerId))
      if (!found.next) break
      after = found.next
    }
    expect(new Set(seen).size).toBe(120)
    expect(seen).toHaveLength(120)
  })
})
