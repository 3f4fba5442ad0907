import { useState } from 'react'
import { type FilterParams, filterParams } from '@/features/console/case-filter'
import { CasesBody } from '@/features/console/cases-body'
import { usePageParams } from '@/platform/navigation'
import { ConsolePage } from '../../console-page'

export default function ConsoleCasesPage() {
  const first = usePageParams()
  const [params, setParams] = useState<FilterParams>(() => filterParams(first))
  return (
    <ConsolePage route="consoleCases" params={params}>
      {view => <CasesBody key={view.scope} view={view} params={params} onParams={setParams} />}
    </ConsolePage>
  )
}
