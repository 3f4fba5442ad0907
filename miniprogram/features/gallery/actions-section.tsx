import { galleryWords as words } from '@shared/messages/gallery'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { iconNames } from '@/components/icon/icon-names'
import { TabBar } from '@/components/tab-bar/tab-bar'
import { Section } from './section'

const nothing = () => undefined
const tabIcons = ['list', 'map', 'pencil', 'bell', 'person'] as const

export function ActionsSection({
  onSheet,
  onConfirm,
}: {
  readonly onSheet: () => void
  readonly onConfirm: () => void
}) {
  const [tab, setTab] = useState<string>('0')
  return (
    <>
      <Section title={words.buttons}>
        <Button kind="primary" icon="message" label={words.primary} onTap={nothing} />
        <Button label={words.secondary} icon="phone" onTap={nothing} />
        <Button kind="soft" label={words.soft} icon="phone" onTap={nothing} />
        <Button kind="quiet" label={words.quiet} onTap={nothing} />
        <Button kind="danger" label={words.danger} onTap={nothing} />
        <Button kind="primary" label={words.primary} busy={words.busy} onTap={nothing} />
        <Button kind="primary" label={words.disabled} disabled onTap={nothing} />
        <View className="row">
          <Button small icon="eye" label={words.small} onTap={nothing} />
        </View>
        <BottomBar hint={words.why}>
          <Button stacked icon="swap" label={words.transfer} onTap={nothing} />
          <Button stacked icon="question" label={words.extend} onTap={nothing} />
          <Button stacked icon="more" label={words.more} onTap={nothing} />
          <Button grow kind="primary" label={words.primary} onTap={nothing} />
        </BottomBar>
        <TabBar
          tabs={words.tabs.map((label, at) => ({
            value: String(at),
            label,
            icon: tabIcons[at] ?? 'list',
            unread: at === 3 ? 12 : 0,
          }))}
          current={tab}
          onSelect={setTab}
        />
      </Section>
      <Section title={words.layers}>
        <Button id="open-sheet" label={words.openSheet} onTap={onSheet} />
        <Button id="open-confirm" label={words.openConfirm} onTap={onConfirm} />
      </Section>
      <Section title={words.icons}>
        <Card>
          <View className="row row--wrap">
            {iconNames.map(name => (
              <Icon key={name} name={name} />
            ))}
          </View>
        </Card>
      </Section>
    </>
  )
}
