import type { FormVersion } from './form'
import type { Question } from './question'

/**
 * Every question that any version asked, each once and as the newest one asks it: those of the newest version in its
 * order, then those that are gone. Choices that are gone stay, or nobody could read who chose them.
 */
export function allQuestions(versions: readonly Pick<FormVersion, 'version' | 'content'>[]): readonly Question[] {
  const newestFirst = [...versions].sort((a, b) => b.version - a.version)
  const found = new Map<string, Question>()
  for (const each of newestFirst.flatMap(({ content }) => content.questions)) {
    const newer = found.get(each.id)
    found.set(each.id, newer ? withOldChoices(newer, each) : each)
  }
  return [...found.values()]
}

function withOldChoices(newer: Question, older: Question): Question {
  if (!('choices' in newer) || !('choices' in older)) return newer
  const gone = older.choices.filter(each => newer.choices.every(other => other.id !== each.id))
  return gone.length ? { ...newer, choices: [...newer.choices, ...gone] } : newer
}
