import { errandWords } from '@shared/messages/errand-words'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import type { Report } from './use-report'

/** For an errand: what to have ready when the worker comes. */
export function MaterialsPart({ report }: { readonly report: Report }) {
  const { categories } = report
  const leaf = categories?.groups.flatMap(group => group.leaves).find(each => each.id === report.categoryId)
  if (!leaf || leaf.materials.length === 0) return null
  return (
    <Card list id="errand-materials" title={errandWords.prepare}>
      {leaf.materials.map(({ id, name, hint }) => (
        <ListRow key={id} icon="paper" title={name} detail={hint ?? undefined} />
      ))}
    </Card>
  )
}
