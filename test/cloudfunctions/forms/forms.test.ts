import type { FormView } from '@shared/forms/desk-actions'
import { consentVersions } from '@shared/people/consent-text'
import { aFormContent, aQuestion } from '../../support/a-form'
import { newId } from '../../support/builders'
import { startTestCloud, type TestCloud } from '../../support/cloud'
import { formDesk, li, type Out, tang, zhang } from '../../support/form-desk'

let cloud: TestCloud
beforeEach(async () => {
  cloud = await startTestCloud()
})
afterEach(() => cloud.stop())

const { saveNew, save, publish, published, filled, answer, refused, listed, stored } = formDesk(() => cloud)

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
    expect(await cloud.call(tang, 'form-desk', 'publish', input)).toMatchObject({
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
    expect(await cloud.ask(tang, 'form-desk', 'saveDraft', one)).toMatchObject({ revision: 2 })
    expect(await cloud.refusal(tang, 'form-desk', 'saveDraft', two)).toBe('CHANGED_MEANWHILE')
    expect(await cloud.ask(tang, 'form-desk', 'saveDraft', one)).toMatchObject({ revision: 2, title: '我的' })
    const publishing = { requestId: newId(), formId, seenRevision: 2 }
    const both = await Promise.all([1, 2].map(() => cloud.ask<FormView>(tang, 'form-desk', 'publish', publishing)))
    expect(both.map(each => each.version)).toEqual([1, 1])
  })
})

describe('an answer', () => {
  it('is stored once, however often it is sent, also when the form was closed meanwhile', async () => {
    const { formId, revision } = await published({ oncePerPerson: false })
    const input = filled(formId)
    const tries = await Promise.all([1, 2, 3].map(() => answer(li, input)))
    await cloud.ask(tang, 'form-desk', 'close', { requestId: newId(), formId, seenRevision: revision })
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
    const shown = await cloud.ask<Out<'reveal'>>(tang, 'form-desk', 'reveal', look)
    expect(shown.said).toContainEqual({ questionId: 'phone', text: '13812342216' })
    expect(shown.looks).toEqual([{ at: cloud.clock.now(), byName: '唐敏', reason: '确认人数' }])
    expect((await cloud.ask<Out<'reveal'>>(tang, 'form-desk', 'reveal', look)).looks).toHaveLength(1)
    const other = await published()
    const elsewhere = { ...look, requestId: newId(), formId: other.formId }
    expect(await cloud.refusal(tang, 'form-desk', 'reveal', elsewhere)).toBe('NOT_FOUND')
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
    const { photos } = await cloud.ask<Out<'reveal'>>(tang, 'form-desk', 'reveal', look)
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
