import { commonWords } from '@shared/messages/common'
import { registerPageWords as words } from '@shared/messages/desk-words'
import { sayError } from '@shared/messages/error-words'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { Skeleton } from '@/components/skeleton/skeleton'
import { StateView } from '@/components/state-view/state-view'
import type { Picking } from './chosen-part'
import { PickSheet } from './pick-sheet'
import { type Chosen, useChosen } from './use-chosen'

/** A page about what was chosen: waiting, refused, failed, or its content. */
export function RegisterScreen({
  content,
}: {
  readonly content: (chosen: Chosen, onPick: (what: Picking) => void) => ReactNode
}) {
  const chosen = useChosen()
  const [picking, setPicking] = useState<Picking>(null)
  if (chosen.refused) {
    return (
      <Screen fill>
        <StateView kind="refused" title={words.refused} />
      </Screen>
    )
  }
  if (chosen.scopes.length === 0 && chosen.failure) {
    const { code, sentence } = sayError(chosen.failure)
    return (
      <Screen fill>
        <StateView
          kind={code === 'NETWORK_UNREACHABLE' ? 'offline' : 'error'}
          title={sentence}
          code={commonWords.errorCode(code)}
        >
          <Button id="retry" kind="primary" icon="refresh" label={commonWords.retry} onTap={chosen.reload} />
        </StateView>
      </Screen>
    )
  }
  if (chosen.scopes.length === 0) {
    return (
      <Screen>
        <Skeleton shape="cards" words={words.loading} />
      </Screen>
    )
  }
  return (
    <Screen over={<PickSheet picking={picking} chosen={chosen} onClose={() => setPicking(null)} />}>
      {content(chosen, setPicking)}
    </Screen>
  )
}
