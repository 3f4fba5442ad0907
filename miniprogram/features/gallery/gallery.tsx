import { galleryWords as words } from '@shared/messages/gallery'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { LookContext, plainLook } from '@/components/look/look'
import { Screen } from '@/components/screen/screen'
import { ConfirmSheet } from '@/components/sheet/confirm-sheet'
import { Sheet } from '@/components/sheet/sheet'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { ActionsSection } from './actions-section'
import { CampaignsSection } from './campaigns-section'
import { ContentSection } from './content-section'
import { FormsSection } from './forms-section'
import { PlacesSection } from './places-section'
import { StatesSection } from './states-section'

type Layer = 'sheet' | 'confirm' | null

/** Every component in every state, in every look. */
export function Gallery({ first = plainLook }: { readonly first?: typeof plainLook }) {
  const [look, setLook] = useState(first)
  const [layer, setLayer] = useState<Layer>(null)
  const close = () => setLayer(null)
  return (
    <LookContext.Provider value={look}>
      <Screen over={<LayerOf layer={layer} onClose={close} />}>
        <View id={words.marker} className="title">
          {words.look}
        </View>
        <Card list>
          <SwitchRow id="dark" title={words.dark} on={look.dark} onChange={dark => setLook({ ...look, dark })} />
          <SwitchRow id="elder" title={words.elder} on={look.elder} onChange={elder => setLook({ ...look, elder })} />
          <SwitchRow
            id="marketing"
            title={words.marketing}
            on={look.profile === 'marketing'}
            onChange={on => setLook({ ...look, profile: on ? 'marketing' : 'governance' })}
          />
        </Card>
        <ContentSection />
        <ActionsSection onSheet={() => setLayer('sheet')} onConfirm={() => setLayer('confirm')} />
        <FormsSection />
        <PlacesSection />
        <CampaignsSection />
        <StatesSection />
      </Screen>
    </LookContext.Provider>
  )
}

function LayerOf({ layer, onClose }: { readonly layer: Layer; readonly onClose: () => void }) {
  if (layer === 'sheet') {
    return (
      <Sheet title={words.sheetTitle} onClose={onClose}>
        <View>{words.sheetText}</View>
      </Sheet>
    )
  }
  if (layer === 'confirm') {
    return (
      <ConfirmSheet
        title={words.confirmTitle}
        text={words.confirmText}
        confirmLabel={words.danger}
        destroys
        onConfirm={onClose}
        onClose={onClose}
      />
    )
  }
  return null
}
