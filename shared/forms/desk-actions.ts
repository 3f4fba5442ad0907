import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { fileUrl, id, instant, pageEnd, requestId, text } from '../kernel/fields'
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

/** Contract of the cloud function `form-desk`: what organisers do with surveys and sign-ups. */
export const formDeskActions = defineActions('form-desk', {
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
})
