import type { GridSummary } from '@shared/grids/grid'
import { placeWords } from '@shared/messages/places'
import { Button } from '@/components/button/button'
import { StateView } from '@/components/state-view/state-view'
import { canOpenPermissionSettings, openPermissionSettings } from '@/platform/permission-settings'

interface LocationRefusedProps {
  readonly grid: GridSummary | null
  readonly onWrite: () => void
}

/** Without a position everything still works. */
export const LocationRefused = ({ grid, onWrite }: LocationRefusedProps) => (
  <StateView
    kind="refused"
    title={placeWords.refused}
    text={grid ? placeWords.refusedWithGrid(grid.name) : placeWords.refusedWithoutGrid}
  >
    <Button id="write-place" kind="primary" label={placeWords.writePlace} onTap={onWrite} />
    {canOpenPermissionSettings ? (
      <Button id="open-settings" kind="quiet" label={placeWords.openSettings} onTap={openPermissionSettings} />
    ) : null}
  </StateView>
)
