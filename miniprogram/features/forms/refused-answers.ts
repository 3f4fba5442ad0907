import { type AnswerRule, answerRules } from '@shared/forms/check-answers'
import type { DomainError } from '@shared/kernel/errors'
import type { FormProblems } from './form-values'

const prefix = 'answers.'

/** By question, what the cloud found wrong; rules that this version does not know are left out. */
export function refusedAnswers({ code, details }: DomainError): FormProblems {
  if (code !== 'INPUT_INVALID') return {}
  return Object.fromEntries(
    (details.fields ?? []).flatMap(({ path, rule }) =>
      path.startsWith(prefix) && isRule(rule) ? [[path.slice(prefix.length), rule] as const] : [],
    ),
  )
}

const isRule = (rule: string): rule is AnswerRule => answerRules.some(each => each === rule)
