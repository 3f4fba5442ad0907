import type { FormView } from '@shared/forms/desk-actions'
import { type FormContent, formContent } from '@shared/forms/form'
import { sayFormProblem, sayTyping } from '@shared/messages/form-desk-words'

/** What is to be put right, beside where: of the form itself, and by the place of a question. */
export interface FormNotes {
  readonly form: readonly string[]
  readonly questions: readonly (readonly string[])[]
  /** How many sentences there are to read. */
  readonly count: number
}

/** What keeps the draft from being saved as it is typed. */
export const typingNotes = (content: FormContent): FormNotes =>
  placed(
    content,
    (formContent.safeParse(content).error?.issues ?? []).map(({ path }) => ({
      path: path.map(String),
      // The field of a question, or of the form.
      said: sayTyping(String(path[0] === 'questions' && path.length > 2 ? path[2] : path[0])),
    })),
  )

/** What keeps the saved draft from being published. */
export const publishNotes = ({ draft, problems }: Pick<FormView, 'draft' | 'problems'>): FormNotes =>
  placed(
    draft,
    problems.map(problem => ({ path: problem.path.split('.'), said: sayFormProblem(problem) })),
  )

function placed({ questions }: FormContent, notes: readonly { path: readonly string[]; said: string }[]): FormNotes {
  const at = (place: number | null) => {
    const own = notes.filter(({ path }) => (path[0] === 'questions' && path[1] ? Number(path[1]) : null) === place)
    return [...new Set(own.map(each => each.said))]
  }
  const [form, byQuestion] = [at(null), questions.map((_, place) => at(place))]
  return { form, questions: byQuestion, count: form.length + byQuestion.flat().length }
}
