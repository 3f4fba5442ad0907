import * as z from 'zod/mini'
import { id, text } from '../kernel/fields'
import type { Instant } from '../kernel/local-date'
import { consentPurpose } from '../people/person'
import { mostQuestions, type QuestionKind, question } from './question'

/** What an editor edits, and what a version keeps. Nothing here asks to share or to follow: no form may (product.md E.1). */
export const formContent = z.object({
  title: text(60),
  /** What it is for, who reads it and how long it is kept; shown above the questions. */
  intro: z.nullable(text(500)),
  /** The purpose that whoever answers consents to; shown with its text before the first question. */
  purpose: consentPurpose,
  oncePerPerson: z.boolean(),
  /** Every answer becomes a case of this category, reported by who answered; its purpose is then `report`. */
  makesCase: z.nullable(z.object({ categoryId: id })),
  questions: z.array(question).check(z.maxLength(mostQuestions)),
})
export type FormContent = z.output<typeof formContent>

/** `draft`: never published. A closed form takes no answers until it is published again. */
export const formStatus = z.enum(['draft', 'open', 'closed'])

export interface FormAct {
  readonly requestId: string
  readonly kind: 'created' | 'saved' | 'published' | 'closed'
  readonly at: Instant
  readonly by: { readonly personId: string; readonly name: string }
}

/** Stored document of `forms`: the draft that is edited, and which version is answered. */
export interface Form {
  readonly _id: string
  /** Grows with every change; an editor says which one they saw. */
  readonly revision: number
  readonly orgCode: string
  readonly orgPath: readonly string[]
  readonly status: z.output<typeof formStatus>
  /** The published version; 0 when there is none. */
  readonly version: number
  readonly draft: FormContent
  /** Of every question that was ever published: answers of all versions are counted together. */
  readonly kinds: Readonly<Record<string, QuestionKind>>
  readonly changedAt: Instant
  /** The last acts, newest last. */
  readonly acts: readonly FormAct[]
}

/** Stored document of `formVersions`; never changes. */
export interface FormVersion {
  readonly _id: string
  readonly formId: string
  readonly version: number
  readonly content: FormContent
  readonly publishedAt: Instant
}

export const versionId = (formId: string, version: number): string => `${formId}@${version}`
