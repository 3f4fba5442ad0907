import type { FeatureProblem } from './check-features'

/** As many findings as fit on a screen. */
const mostLines = 40
const mostNumbers = 12

/** One line for each reason, with the numbers of the features it is true of. */
export function listFindings(findings: readonly FeatureProblem[]): string {
  const byReason = new Map<string, number[]>()
  for (const { feature, reason } of findings) byReason.set(reason, [...(byReason.get(reason) ?? []), feature])
  const lines = [...byReason].map(([reason, features]) => `  ${sayFeatures(features)} ${reason}`)
  const hidden = lines.length - mostLines
  return [...lines.slice(0, mostLines), ...(hidden > 0 ? [`  … and ${hidden} more lines`] : [])].join('\n')
}

function sayFeatures(features: readonly number[]): string {
  if (features.length === 1) return `feature ${features[0]}`
  const shown = features.slice(0, mostNumbers).join(', ')
  return features.length > mostNumbers ? `features ${shown}, … (${features.length} in all):` : `features ${shown}:`
}
