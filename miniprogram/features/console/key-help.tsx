import { consoleWords as words } from '@shared/messages/console-words'
import { FactList } from '@/components/fact-list/fact-list'
import { Sheet } from '@/components/sheet/sheet'

const keys = Object.entries(words.keyList).map(([id, [key, does]]) => ({
  id: `key-${id}`,
  name: does,
  detail: null,
  aside: key,
}))

/** What the keys of the console do. */
export const KeyHelp = ({ onClose }: { readonly onClose: () => void }) => (
  <Sheet id="sheet-keys" title={words.keys} onClose={onClose}>
    <FactList facts={keys} />
  </Sheet>
)
