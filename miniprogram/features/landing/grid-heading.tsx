import type { Landing } from '@shared/grids/actions'
import { landingWords } from '@shared/messages/landing'
import { View } from '@tarojs/components'
import { GridCell } from '@/components/grid-cell/grid-cell'
import { useLook } from '@/components/look/look'
import { Portrait } from '@/components/portrait/portrait'
import type { LandingView } from './landing-view'
import './landing.css'

interface GridHeadingProps {
  readonly landing: Landing
  readonly view: LandingView
}

/** Who looks after this place: the first line of the page, beside the place drawn as its grid (elder: beside the face). */
export function GridHeading({ landing, view }: GridHeadingProps) {
  const { elder } = useLook()
  const { grid } = landing
  const lines = elder
    ? [grid.communityName, grid.name, ...(grid.area ? [grid.area] : [])]
    : [landingWords.placeLine(grid.communityName, grid.name), ...(grid.area ? [grid.area] : [])]
  return (
    <View className="row row--top landing__heading">
      {elder && view.worker ? (
        <Portrait photoUrl={view.worker.photoUrl} gender={view.worker.gender} name={view.worker.name} />
      ) : null}
      <View className="grow">
        <View id="landing-who" className="hero">
          <View>{landingWords.headingFirst}</View>
          <View>{landingWords.headingSecond(view.who)}</View>
        </View>
        <View className="landing__place">
          {lines.map(line => (
            <View key={line}>{line}</View>
          ))}
        </View>
        {elder ? null : <View className="small">{grid.code}</View>}
      </View>
      {elder ? null : (
        <View className="landing__cell">
          <GridCell
            thumbnail={landing.thumbnail}
            size="large"
            label={landingWords.cellLabel(grid.communityName, grid.name)}
          />
          <View className="small centre">{landingWords.hereYouAre}</View>
        </View>
      )}
    </View>
  )
}
