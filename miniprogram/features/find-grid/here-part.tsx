import { sayError } from '@shared/messages/error-words'
import { findWords } from '@shared/messages/places'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ListRow } from '@/components/list-row/list-row'
import { Notice } from '@/components/notice/notice'
import { canOpenPermissionSettings, openPermissionSettings } from '@/platform/permission-settings'
import type { Here } from './use-here'

interface HerePartProps {
  readonly here: Here
  readonly onAsk: () => void
  readonly onGrid: (gridCode: string) => void
}

/** "用我的位置" and whatever came of it; a refusal is no dead end. */
export const HerePart = ({ here, onAsk, onGrid }: HerePartProps) => (
  <View className="stack">
    <Button
      id="find-here"
      icon="locate"
      label={findWords.useLocation}
      busy={here.at === 'asking' && findWords.locating}
      onTap={onAsk}
    />
    {here.at === 'refused' ? (
      <Notice
        icon="lock"
        title={here.denied ? findWords.locationRefused : findWords.locationFailed}
        text={findWords.locationRefusedWhy}
        action={
          here.denied && canOpenPermissionSettings
            ? { id: 'open-settings', label: findWords.openSettings, onTap: openPermissionSettings }
            : undefined
        }
      />
    ) : null}
    {here.at === 'failed' ? <Notice title={sayError(here.failure).sentence} /> : null}
    {here.at === 'outside' ? <Notice icon="pin" title={findWords.outside(here.deskName)} /> : null}
    {here.at === 'between' ? (
      <Card list title={findWords.nearBoundary}>
        {here.grids.map(grid => (
          <ListRow
            key={grid.code}
            id={`grid-${grid.code}`}
            title={findWords.gridTitle(grid.communityName, grid.name)}
            detail={grid.area}
            onTap={() => onGrid(grid.code)}
          />
        ))}
      </Card>
    ) : null}
  </View>
)
