import { galleryWords as words } from '@shared/messages/gallery'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { GridCell } from '@/components/grid-cell/grid-cell'
import { DutyCard } from '@/components/person-card/duty-card'
import { PersonCard } from '@/components/person-card/person-card'
import { Portrait } from '@/components/portrait/portrait'
import { TerritoryMap } from '@/components/territory-map/territory-map'
import type { LngLat } from '@/components/territory-map/view-box'
import { sampleAreas, sampleBounds, sampleThumbnail } from './sample-territory'
import { Section } from './section'

const nothing = () => undefined
const areas = sampleAreas(words.cellName)

export function PlacesSection() {
  const [pin, setPin] = useState<LngLat | null>(null)
  const [code, setCode] = useState<string | null>('2-2')
  return (
    <>
      <Section title={words.people}>
        <PersonCard
          name={words.name}
          roleName={words.worker}
          gender="female"
          photoUrl={null}
          duty={words.duty}
          lines={[words.deputy]}
        >
          <Button kind="soft" icon="phone" label={words.soft} onTap={nothing} />
        </PersonCard>
        <PersonCard
          name={words.otherName}
          roleName={words.worker}
          gender="male"
          photoUrl={null}
          duty={words.offDuty}
          onDuty={false}
        />
        <DutyCard person={null} title={words.desk} lines={[words.deputy]}>
          <Button kind="soft" icon="phone" label={words.soft} onTap={nothing} />
        </DutyCard>
        <View className="row">
          <Portrait size="round" photoUrl={null} gender="female" name={words.name} />
          <Portrait size="round" photoUrl={null} gender={null} name={words.otherName} />
        </View>
      </Section>
      <Section title={words.places}>
        <Card>
          <View className="row">
            <GridCell thumbnail={sampleThumbnail} label={words.cell} />
            <View className="grow">
              <View className="strong">{words.cellPlace}</View>
              <View className="small">{words.cellDetail}</View>
            </View>
            <GridCell thumbnail={sampleThumbnail} label={words.cell} size="large" />
          </View>
        </Card>
        <TerritoryMap
          areas={areas}
          bounds={sampleBounds}
          selected={code}
          pin={pin}
          onPick={(point, area) => {
            setPin(point)
            setCode(area?.code ?? null)
          }}
        />
      </Section>
    </>
  )
}
