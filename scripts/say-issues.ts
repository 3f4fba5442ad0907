import type * as z from 'zod/mini'

/** What is wrong with the shape of a file, a line each: where, and what. The small edition of zod brings no sentences. */
export const sayIssues = (issues: readonly z.core.$ZodIssue[]): string[] =>
  issues.map(issue => `${issue.path.length ? issue.path.join('.') : 'the file'} ${sayIssue(issue)}`)

function sayIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `has ${issue.keys.join(', ')}, which means nothing here`
  if (issue.code === 'invalid_key') return issue.issues.map(each => `has a name that ${each.message}`).join(', ')
  if (issue.code === 'too_small' || issue.code === 'too_big') return `is ${issue.code.replace('_', ' ')}`
  return issue.code === 'invalid_type' ? `should be of type ${issue.expected}` : issue.message
}
