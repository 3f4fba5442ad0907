import { HomeBody } from '@/features/console/home-body'
import { ConsolePage } from '../../console-page'

export default function ConsoleHomePage() {
  return <ConsolePage route="consoleHome">{view => <HomeBody key={view.scope} view={view} />}</ConsolePage>
}
