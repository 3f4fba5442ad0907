import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { fileUrl, id, instant, pageEnd, requestId, text } from '../kernel/fields'
import { consentPurpose } from '../people/person'
import { answers } from './answers'
import { formContent, formStatus } from './form'
import { question } from './question'

const version = z.int().check(z.minimum(1))
const onForm = { requestId, formId: id, seenRevision: z.int().check(z.minimum(1)) }

const formCard = z.object({
  formId: id,
  title: z.string(),
  orgCode: id,
  status: formStatus,
  /** The published version; 0 when there is none. */
  version: z.int(),
  changedAt: instant,
})
export type FormCard = z.output<typeof formCard>

const formView = z.object({
  ...formCard.shape,
  revision: z.int(),
  draft: formContent,
  /** What keeps the draft from being published: dotted path, and a rule of form-problems.ts. */
  problems: z.array(z.object({ path: z.string(), rule: z.string() })),
  acts: z.array(z.object({ kind: z.string(), at: instant, byName: z.string() })),
})
export type FormView = z.output<typeof formView>

const said = z.array(z.object({ questionId: z.string(), text: z.string() }))

const answerRow = z.object({
  answerId: id,
  version,
  at: instant,
  /** In words, in the order of the questions; phone numbers shortened, photos counted, texts that are held left out. */
  said,
  caseId: z.nullable(id),
})
export type AnswerRow = z.output<typeof answerRow>

const questionResult = z.object({
  question,
  answered: z.int(),
  /** By choice or rating; none of them was given when it is missing. */
  counts: z.record(z.string(), z.int()),
  /** Of numbers and ratings. */
  mean: z.nullable(z.number()),
  min: z.nullable(z.number()),
  max: z.nullable(z.number()),
  /** Of numbers. */
  bars: z.array(z.object({ from: z.number(), to: z.number(), count: z.int() })),
})
export type QuestionResultView = z.output<typeof questionResult>

const filedAnswer = z.object({
  answerId: id,
  at: instant,
  /** The case that the answer made; null when it makes none, or when it is still to be filed. */
  madeCase: z.nullable(z.object({ caseId: id, caseNo: z.string() })),
})
export type FiledAnswer = z.output<typeof filedAnswer>

/** Contract of the cloud function `forms`: surveys, sign-ups and questions of a category. */
export const formActions = defineActions('forms', {
  list: action({
    summary: 'Forms of an organisation node and below, newest change first, a page of 50.',
    input: z.object({ scope: id, after: z.optional(pageEnd) }),
    output: z.object({ forms: z.array(formCard), next: z.nullable(pageEnd) }),
    errors: [],
    writes: false,
  }),
  get: action({
    summary: 'A form as its editor sees it: the draft, what is wrong with it, who did what.',
    input: z.object({ formId: id }),
    output: formView,
    errors: [],
    writes: false,
  }),
  saveDraft: action({
    summary: 'Saves a new form for a node (its id is the request id), or the draft of a form; what is published stays.',
    input: z.object({
      requestId,
      into: z.union([z.object({ scope: id }), z.object({ formId: id, seenRevision: z.int().check(z.minimum(1)) })]),
      content: formContent,
    }),
    output: formView,
    errors: ['CHANGED_MEANWHILE'],
    writes: true,
  }),
  publish: action({
    summary: 'Makes the draft the next version, which never changes, and opens the form for answers.',
    input: z.object(onForm),
    output: formView,
    errors: ['CHANGED_MEANWHILE'],
    writes: true,
  }),
  close: action({
    summary: 'Takes no more answers until it is published again.',
    input: z.object(onForm),
    output: formView,
    errors: ['CHANGED_MEANWHILE'],
    writes: true,
  }),
  results: action({
    summary: 'What was answered, question by question over all versions; no single answer can be read from it.',
    input: z.object({ formId: id }),
    output: z.object({ total: z.int(), questions: z.array(questionResult) }),
    errors: ['REGISTER_TOO_LARGE'],
    writes: false,
  }),
  answers: action({
    summary: 'Answers one by one, oldest first, a page of 50, without what leads to a person.',
    input: z.object({ formId: id, after: z.optional(pageEnd) }),
    output: z.object({ questions: z.array(question), answers: z.array(answerRow), next: z.nullable(pageEnd) }),
    errors: [],
    writes: false,
  }),
  reveal: action({
    summary: 'One answer in full, with addresses of its photos; who looked and why is kept with it.',
    input: z.object({ requestId, formId: id, answerId: id, reason: text(100, 2) }),
    output: z.object({
      said,
      photos: z.array(z.object({ questionId: z.string(), url: fileUrl })),
      /** Everybody who looked, oldest first. */
      looks: z.array(z.object({ at: instant, byName: z.string(), reason: z.string() })),
    }),
    errors: ['NOT_FOUND'],
    writes: true,
  }),
  export: action({
    summary:
      'Writes the answers as .xlsx, as `answers` shows them, and answers an address that opens it for ten minutes.',
    input: z.object({ requestId, formId: id }),
    output: z.object({ url: fileUrl, fileName: z.string(), rows: z.int() }),
    errors: ['REGISTER_TOO_LARGE'],
    writes: true,
  }),
  open: action({
    summary: 'A form to be filled in, at its published version, with the consent that it asks for.',
    input: z.object({ formId: id }),
    output: z.object({
      formId: id,
      version,
      content: formContent,
      /** `text`: what the answers are used for, shown before the first question. */
      consent: z.object({ purpose: consentPurpose, version: z.string(), text: z.string(), given: z.boolean() }),
      /** Answered by the caller before; matters when the form takes one answer a person. */
      answered: z.boolean(),
    }),
    errors: ['NOT_FOUND', 'FORM_CLOSED'],
    writes: false,
  }),
  answer: action({
    summary:
      'Hands an answer in; `INPUT_INVALID` names `answers.<question>` and the rule that it broke. A version that was ' +
      'replaced meanwhile is still taken while the form is open.',
    input: z.object({
      requestId,
      formId: id,
      version,
      answers,
      consentVersion: z.string().check(z.maxLength(20)),
      /** Where a case that it makes lies: the grid whose code was scanned. */
      gridCode: z.nullable(id),
    }),
    output: filedAnswer,
    errors: ['NOT_FOUND', 'FORM_CLOSED', 'CONSENT_REQUIRED', 'ANSWERED_BEFORE', 'PHOTO_UNUSABLE'],
    writes: true,
  }),
})
