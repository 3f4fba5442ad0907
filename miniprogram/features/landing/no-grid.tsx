import { landingWords, publicHotline } from '@shared/messages/landing'
import { Button } from '@/components/button/button'
import { StateView } from '@/components/state-view/state-view'
import { openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone-call'

/** Ways to a grid without a code; the same everywhere, so that nobody is stuck. */
export const WaysToGrid = ({ mapFirst = true }: { readonly mapFirst?: boolean }) => (
  <>
    <Button
      id="find-map"
      kind={mapFirst ? 'primary' : 'secondary'}
      icon="map"
      label={landingWords.findByMap}
      onTap={() => openPage('find')}
    />
    <Button
      id="find-search"
      icon="search"
      label={landingWords.findBySearch}
      onTap={() => openPage('find', { by: 'search' })}
    />
    <Button
      id="find-location"
      icon="locate"
      label={landingWords.findByLocation}
      onTap={() => openPage('find', { by: 'location' })}
    />
    <Button
      id="call-hotline"
      kind="quiet"
      icon="phone"
      label={landingWords.callHotline(publicHotline)}
      onTap={() => dial(publicHotline)}
    />
  </>
)

/** Opened without a code, and no grid known on this device. */
export const Welcome = () => (
  <StateView kind="empty" title={landingWords.welcome} text={landingWords.welcomeWhy}>
    <WaysToGrid />
  </StateView>
)
