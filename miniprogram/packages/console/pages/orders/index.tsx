import type { SupervisionState } from '@shared/figures/actions'
import { useState } from 'react'
import { OrdersBody } from '@/features/console/orders-body'
import { orderStates } from '@/features/console/orders-view'
import { usePageParams } from '@/platform/navigation'
import { ConsolePage } from '../../console-page'

export default function ConsoleOrdersPage() {
  const first = usePageParams()
  const [state, setState] = useState<SupervisionState | null>(
    () => orderStates.find(each => each === first.state) ?? null,
  )
  return (
    <ConsolePage route="consoleOrders" params={{ state: state ?? undefined }}>
      {view => <OrdersBody key={view.scope} view={view} state={state} onState={setState} />}
    </ConsolePage>
  )
}
