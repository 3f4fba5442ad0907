import type { FiledAnswer, formActions } from '@shared/forms/actions'
import type { FormView, formDeskActions } from '@shared/forms/desk-actions'
import type { FormContent } from '@shared/forms/form'
import type { Answer, OutputOf } from '@shared/kernel/contract'
import { consentVersions } from '@shared/people/consent-text'
import { aFormContent } from './a-form'
import { newId } from './builders'
import type { TestCloud } from './cloud'
import { codes } from './small-territory'

export const tang = 'custom:organiser-tang'
export const li = 'custom:resident-li'
export const zhang = 'custom:resident-zhang'
type Actions = typeof formActions & typeof formDeskActions
export type Out<K extends keyof Actions> = OutputOf<Actions[K]>

/** What an organiser of 桂花社区 and residents do with forms. */
export function formDesk(cloud: () => TestCloud) {
  const saveNew = (content: Partial<FormContent> = {}) =>
    cloud().ask<FormView>(tang, 'form-desk', 'saveDraft', {
      requestId: newId('form'),
      into: { scope: codes.osmanthus },
      content: aFormContent(content),
    })
  const save = (formId: string, seenRevision: number, content: Partial<FormContent> = {}) =>
    cloud().ask<FormView>(tang, 'form-desk', 'saveDraft', {
      requestId: newId(),
      into: { formId, seenRevision },
      content: aFormContent(content),
    })
  const publish = ({ formId, revision }: FormView) =>
    cloud().ask<FormView>(tang, 'form-desk', 'publish', { requestId: newId(), formId, seenRevision: revision })
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
  const answer = (who: string, input: object) => cloud().ask<FiledAnswer>(who, 'forms', 'answer', input)
  const refused = async (who: string, input: object) => {
    const given = (await cloud().call(who, 'forms', 'answer', input)) as Answer<unknown>
    return given.ok ? 'done' : given.error
  }
  const listed = (formId: string) => cloud().ask<Out<'answers'>>(tang, 'form-desk', 'answers', { formId })
  const stored = async (formId: string) =>
    cloud().services.db.collection('formAnswers').find({ where: { formId }, limit: 100 })

  return { saveNew, save, publish, published, filled, answer, refused, listed, stored }
}
