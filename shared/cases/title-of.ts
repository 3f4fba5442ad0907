const longest = 24
const sentenceEnd = /[。！？!?；;\n]/
const clauseEnd = /[，,、：: ]/g

/**
 * What a report is called in lists: its first sentence, cut at the last comma that fits into 24 characters, else hard
 * with an ellipsis. "楼道灯坏了，晚上看不清。已经三天了" → "楼道灯坏了，晚上看不清".
 */
export function titleOf(text: string): string {
  const sentence = (
    text
      .trim()
      .split(sentenceEnd)
      .find(part => part.trim() !== '') ?? text
  ).trim()
  const characters = [...sentence]
  if (characters.length <= longest) return sentence
  const head = characters.slice(0, longest).join('')
  const cut = [...head.matchAll(clauseEnd)].at(-1)?.index ?? 0
  return cut >= longest / 3 ? head.slice(0, cut) : `${characters.slice(0, longest - 1).join('')}…`
}
