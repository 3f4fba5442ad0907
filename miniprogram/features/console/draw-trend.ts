import type { Palette } from '@/components/look/palette'
import { svgDocument } from '@/components/look/svg-uri'

const size = { width: 140, height: 40 }
const margin = 6

/** A line through counts, oldest first, from nought; the last one has a dot. */
export function drawTrend(counts: readonly number[], { ink, ink2 }: Palette): string {
  const most = Math.max(1, ...counts)
  const points = counts.map((count, index) => {
    const x = margin + (index * (size.width - 2 * margin)) / Math.max(1, counts.length - 1)
    const y = size.height - margin - (count * (size.height - 2 * margin)) / most
    return [x.toFixed(1), y.toFixed(1)] as const
  })
  const [endX, endY] = points.at(-1) ?? ['0', '0']
  return svgDocument(
    size.width,
    size.height,
    `<polyline fill="none" stroke="${ink2}" stroke-width="2" stroke-linejoin="round" points="${points.map(each => each.join(',')).join(' ')}"/>` +
      `<circle cx="${endX}" cy="${endY}" r="4" fill="${ink}"/>`,
  )
}
