import type { ExtensionCard } from '@shared/cases/clock-acts'
import { sayTimeLeft } from '@shared/messages/deadline-words'
import { extensionWords, extensionListWords as words } from '@shared/messages/promised-date-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { LightBadge } from '@/components/light-badge/light-badge'
import { StateView } from '@/components/state-view/state-view'
import './station-extensions.css'

const lights = { green: 'go', yellow: 'soon', red: 'late' } as const

export interface ExtensionListProps {
  readonly cases: readonly ExtensionCard[]
  readonly now: number
  readonly onOpen: (caseId: string) => void
}

/** Who asks for how much more time, and why; a tap opens the case, where it is decided. */
export function ExtensionList({ cases, now, onOpen }: ExtensionListProps) {
  return (
    <>
      <View>
        <View id="extensions-headline" className="title">
          {words.heading(cases.length)}
        </View>
        <View className="muted">{words.text}</View>
      </View>
      {cases.length === 0 ? <StateView kind="empty" title={words.empty} text={words.emptyWhy} /> : null}
      <View className="station-extensions">
        {cases.map(({ id, title, placeLabel, deadline, extension }) => (
          <Card
            key={id}
            id={`extension-${id}`}
            onTap={() => onOpen(id)}
            label={`${extensionWords.asked(extension)}，${title}`}
          >
            <LightBadge light={lights[deadline.light]} words={sayTimeLeft(deadline, now)} />
            <View className="sub">{extensionWords.asked(extension)}</View>
            <View className="prose">{extension.reason}</View>
            <View className="small">
              {title}，{placeLabel}
            </View>
          </Card>
        ))}
      </View>
    </>
  )
}
