import { upload } from './cloud/upload'

/** A change of the picture for less than this is wasted drawing. */
const leastStepPercent = 10

/** `upload`, telling its progress in whole percent (0–99) and only when it moved enough to be worth showing. */
export function uploadInSteps(path: string, id: string, onPercent: (percent: number) => void): Promise<string> {
  let shown = 0
  return upload(path, id, share => {
    const percent = Math.min(99, Math.round(share * 100))
    if (percent - shown < leastStepPercent) return
    shown = percent
    onPercent(percent)
  })
}
