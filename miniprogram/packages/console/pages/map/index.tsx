import { MapBody } from '@/features/console/map-body'
import { ConsolePage } from '../../console-page'

export default function ConsoleMapPage() {
  return <ConsolePage route="consoleMap">{view => <MapBody key={view.scope} view={view} />}</ConsolePage>
}
