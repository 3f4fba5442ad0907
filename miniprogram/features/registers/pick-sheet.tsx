import { registerPageWords as words } from '@shared/messages/desk-words'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row/list-row'
import { Sheet } from '@/components/sheet/sheet'
import type { Picking } from './chosen-part'
import type { Chosen } from './use-chosen'

export interface PickSheetProps {
  readonly picking: Picking
  readonly chosen: Chosen
  readonly onClose: () => void
}

interface Choice {
  readonly value: string | null
  readonly label: string
}

/** One place, or one person, of those the register may be kept for. */
export function PickSheet({ picking, chosen, onClose }: PickSheetProps) {
  if (!picking) return null
  const choices: readonly Choice[] =
    picking === 'scope'
      ? chosen.scopes.map(({ code, name, depth }) => ({ value: code, label: `${'　'.repeat(depth)}${name}` }))
      : [
          { value: null, label: words.anyWorker },
          ...chosen.workers.map(({ personId, name }) => ({ value: personId, label: name })),
        ]
  const choose = (value: string | null) => {
    if (picking === 'scope') chosen.setScope(value)
    else chosen.setWorkerId(value)
    onClose()
  }
  return (
    <Sheet id="sheet-pick" title={picking === 'scope' ? words.scope : words.worker} onClose={onClose}>
      <View>
        {choices.map(({ value, label }) => (
          <ListRow
            key={value ?? 'any'}
            id={`pick-${value ?? 'any'}`}
            title={label}
            strong={value === (picking === 'scope' ? chosen.scope : chosen.workerId)}
            onTap={() => choose(value)}
          />
        ))}
      </View>
    </Sheet>
  )
}
