import { galleryWords as words } from '@shared/messages/gallery'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { ChoiceChips } from '@/components/choice-chips/choice-chips'
import { ErrorSummary } from '@/components/error-summary/error-summary'
import { useLook } from '@/components/look/look'
import { paletteOf } from '@/components/look/palette'
import { svgDocument, svgUri } from '@/components/look/svg-uri'
import { PhotoStrip } from '@/components/photo-strip/photo-strip'
import { SwitchRow } from '@/components/switch-row/switch-row'
import { SearchField } from '@/components/text-field/search-field'
import { TextArea } from '@/components/text-field/text-area'
import { TextField } from '@/components/text-field/text-field'
import { Section } from './section'

const nothing = () => undefined

export function FormsSection() {
  const [text, setText] = useState<string>(words.textValue)
  const [phone, setPhone] = useState('13800002216')
  const [anonymous, setAnonymous] = useState(false)
  const [how, setHow] = useState<'found' | 'told'>('found')
  const palette = paletteOf(useLook())
  const photo = svgUri(
    svgDocument(
      96,
      96,
      `<path d="M0 0h96v96H0z" fill="${palette.cellBorder}"/><path d="M0 96L60 30l36 40v26z" fill="${palette.cell}"/>`,
    ),
  )
  const [wholeBefore, closeBefore, wholeAfter, closeAfter] = words.photoCaptions
  return (
    <Section title={words.fields}>
      <ErrorSummary title={words.errorTitle} problems={words.errors} />
      <Card>
        <TextArea id="sample-text" label={words.text} value={text} onChange={setText} maxLength={500} />
      </Card>
      <Card>
        <SearchField
          id="sample-search"
          label={words.search}
          button={{ id: 'sample-search-go', label: words.searchGo, icon: 'search' }}
          busy={false}
          onSearch={nothing}
        />
        <TextField
          id="sample-phone"
          label={words.phone}
          optional={words.optional}
          hint={words.phoneHint}
          value={phone}
          onChange={setPhone}
          kind="phone"
        />
        <TextField
          id="sample-wrong"
          label={words.phone}
          error={words.phoneWrong}
          value="138"
          onChange={nothing}
          kind="phone"
        />
        <SwitchRow
          id="sample-switch"
          title={words.anonymous}
          detail={words.anonymousDetail}
          on={anonymous}
          onChange={setAnonymous}
        />
        <SwitchRow id="sample-on" title={words.anonymous} on onChange={nothing} />
        <ChoiceChips
          id="sample-how"
          label={words.fields}
          choices={[
            { value: 'found', label: words.found },
            { value: 'told', label: words.told },
          ]}
          value={how}
          onChange={setHow}
        />
      </Card>
      <Card title={words.photos} aside={words.photosNeeded}>
        <PhotoStrip
          photos={[
            { id: 'a', url: photo, caption: wholeBefore },
            { id: 'b', url: photo, caption: closeBefore, state: 'sending', percent: 40 },
            { id: 'c', url: photo, caption: closeBefore, state: 'failed' },
          ]}
          slots={[
            { id: 'd', caption: wholeAfter },
            { id: 'e', caption: closeAfter },
          ]}
          onRemove={nothing}
        />
      </Card>
      <Card>
        <PhotoStrip
          photos={[
            { id: 'a', url: photo },
            { id: 'b', url: '' },
          ]}
          onAdd={nothing}
          onRemove={nothing}
          max={9}
        />
      </Card>
    </Section>
  )
}
