import { type LightCounts, lightName, type PlaceLights } from '@shared/figures/light-counts'
import { consoleHomeWords as words } from '@shared/messages/console-words'
import { lightWords } from '@shared/messages/figure-words'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { classNames } from '@/components/look/class-names'
import { spoken } from '@/components/look/spoken'
import './lights-table.css'

export interface LightsTableProps {
  readonly whole: LightCounts
  readonly below: readonly PlaceLights[]
  readonly onPlace: (code: string) => void
}

const shapes = { red: 'light-late', yellow: 'light-soon', green: 'light-go' } as const
const lit = ['red', 'yellow', 'green'] as const

/** The lights of each place below, the latest first, and of all together. */
export function LightsTable({ whole, below, onPlace }: LightsTableProps) {
  const rows = [...below].sort((a, b) => b.red - a.red || b.yellow - a.yellow)
  const most = Math.max(1, ...rows.map(each => each.open))
  return (
    <View id="lights-table" className="lights-table">
      <View className="lights-table__row lights-table__row--head">
        <View>{words.place}</View>
        {lit.map(light => (
          <View key={light} className="lights-table__count">
            {lightWords[light]}
          </View>
        ))}
        <View />
      </View>
      {rows.map(place => (
        <View
          key={place.code}
          id={`lights-${place.code}`}
          className={classNames('lights-table__row', place.kind !== 'own' && 'lights-table__row--open')}
          onClick={() => place.kind !== 'own' && onPlace(place.code)}
          {...(place.kind === 'own' ? {} : spoken('button', sayLights(place)))}
        >
          <View className="strong">{place.kind === 'own' ? words.own : place.name}</View>
          <Counts lights={place} most={most} />
        </View>
      ))}
      <View className="lights-table__row">
        <View className="strong">{words.whole}</View>
        <Counts lights={whole} most={null} />
      </View>
    </View>
  )
}

function Counts({ lights, most }: { readonly lights: LightCounts; readonly most: number | null }) {
  return (
    <>
      {lit.map(light => (
        <View
          key={light}
          className={classNames('lights-table__count', lights[light] > 0 && `lights-table__count--${light}`)}
        >
          {lights[light] > 0 ? <Icon name={shapes[light]} size="shape" /> : null}
          {lights[light]}
        </View>
      ))}
      <View className="lights-table__bar">
        {most === null
          ? null
          : lit.map(light => (
              <View
                key={light}
                className={`lights-table__part lights-table__part--${light}`}
                style={{ width: `${(100 * lights[light]) / most}%` }}
              />
            ))}
      </View>
    </>
  )
}

const sayLights = (place: PlaceLights): string =>
  [place.name, ...lightName.options.map(light => `${lightWords[light]} ${place[light]}`)].join('，')
