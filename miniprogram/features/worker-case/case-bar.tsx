import type { CaseAct } from '@shared/cases/case-act'
import type { CaseDetail } from '@shared/cases/case-views'
import { actWords, workCaseWords as words } from '@shared/messages/worker'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import type { IconName } from '@/components/icon/icon-names'
import { barOf } from './case-view'

export interface CaseBarProps {
  readonly detail: CaseDetail
  readonly busy: CaseAct | null
  readonly onAct: (act: CaseAct) => void
  readonly onMore: () => void
}

const icons: Partial<Record<CaseAct, IconName>> = { transfer: 'swap', ask: 'question', supervise: 'bell' }

export function CaseBar({ detail, busy, onAct, onMore }: CaseBarProps) {
  const { main, side, more } = barOf(detail)
  if (!main && side.length === 0 && more.length === 0) return null
  return (
    <BottomBar>
      {side.map(act => (
        <Button
          key={act}
          id={`act-${act}`}
          stacked
          icon={icons[act]}
          label={actWords[act]?.label ?? act}
          onTap={() => onAct(act)}
        />
      ))}
      {more.length > 0 ? <Button id="act-more" stacked icon="more" label={words.more} onTap={onMore} /> : null}
      {main ? (
        <Button
          id={`act-${main}`}
          grow
          kind="primary"
          label={actWords[main]?.label ?? main}
          busy={busy === main && (actWords[main]?.busy ?? '')}
          onTap={() => onAct(main)}
        />
      ) : null}
    </BottomBar>
  )
}
