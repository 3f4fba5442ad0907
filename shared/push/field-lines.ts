import { oneLine } from './field-format'
import type { PushField } from './push-template'

const longest = 60

/** "位置：安居里 3 号楼", a line for each of the fields that is there, in the order given. */
export const fieldLines = (
  fields: Partial<Readonly<Record<PushField, string>>>,
  order: readonly PushField[],
  labels: Readonly<Record<PushField, string>>,
): readonly string[] =>
  order.flatMap(field => {
    const text = oneLine(fields[field] ?? '', longest)
    return text ? [`${labels[field]}：${text}`] : []
  })
