import type { OutletView } from '@shared/campaigns/desk-actions'
import { outletWords as words } from '@shared/messages/outlet-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { StateView } from '@/components/state-view/state-view'
import { sayHours } from './outlet-draft'
import { OutletSheet } from './outlet-sheet'
import './campaign-desk.css'

interface OutletsBodyProps {
  readonly outlets: readonly OutletView[]
  readonly place: { readonly code: string; readonly name: string }
  readonly mayChange: boolean
  readonly onSaved: () => void
}

/** The outlets of a place: where they are, when they are open, who is there. */
export function OutletsBody({ outlets, place, mayChange, onSaved }: OutletsBodyProps) {
  const [edited, setEdited] = useState<OutletView | 'new' | null>(null)
  const add = <Button id="outlet-add" kind="primary" icon="plus" label={words.add} onTap={() => setEdited('new')} />
  return (
    <>
      <View className="row row--between row--wrap">
        <View id="outlets-headline" className="console__headline">
          {words.lead(outlets.filter(each => each.active).length)}
        </View>
        {mayChange && outlets.length > 0 ? add : null}
      </View>
      {outlets.length === 0 ? (
        <StateView kind="empty" title={words.empty} text={words.emptyWhy}>
          {mayChange ? add : null}
        </StateView>
      ) : (
        <Card list>
          {outlets.map(outlet => (
            <ListRow
              key={outlet.outletId}
              id={`outlet-row-${outlet.outletId}`}
              icon="pin"
              title={outlet.active ? outlet.name : `${outlet.name}（${words.notUsed}）`}
              detail={[
                `${outlet.address} · ${outlet.phone}`,
                sayHours(outlet.shifts),
                outlet.staff.map(each => each.name).join('、') || words.nobody,
              ].join(' · ')}
              onTap={mayChange ? () => setEdited(outlet) : undefined}
            />
          ))}
        </Card>
      )}
      {edited ? (
        <OutletSheet
          outlet={edited === 'new' ? null : edited}
          place={place}
          onSaved={() => {
            setEdited(null)
            onSaved()
          }}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </>
  )
}
