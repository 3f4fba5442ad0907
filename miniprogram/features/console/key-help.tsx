import { consoleWords as words } from '@shared/messages/console-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { FactList } from '@/components/fact-list/fact-list'
import { spoken } from '@/components/look/spoken'
import { Sheet } from '@/components/sheet/sheet'
import { usePageKeys } from '@/platform/page-keys'

const keys = Object.entries(words.keyList).map(([id, [key, does]]) => ({
  id: `key-${id}`,
  name: does,
  detail: null,
  aside: key,
}))

/** What the keys do, by `?` or the button, where there are keys. */
export function KeyHelp() {
  const [isOpen, setIsOpen] = useState(false)
  usePageKeys(key => {
    const isAsked = key === '?' || key === '？'
    if (isAsked) setIsOpen(true)
    return isAsked
  })
  return (
    <>
      <View className="console__keys">
        <View
          id="key-help"
          className="console__crumb"
          onClick={() => setIsOpen(true)}
          {...spoken('button', words.keys)}
        >
          {`? ${words.keys}`}
        </View>
      </View>
      {isOpen ? (
        <Sheet id="sheet-keys" title={words.keys} onClose={() => setIsOpen(false)}>
          <View>
            <FactList facts={keys} />
          </View>
        </Sheet>
      ) : null}
    </>
  )
}
