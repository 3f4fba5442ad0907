import type { CaseAct } from '@shared/cases/case-act'
import { actWords, workCaseWords } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row/list-row'
import { Sheet } from '@/components/sheet/sheet'
import type { MoreAct } from './more-acts'

export interface MoreSheetProps {
  readonly acts: readonly MoreAct[]
  readonly onAct: (act: CaseAct) => void
  readonly onClose: () => void
}

export function MoreSheet({ acts, onAct, onClose }: MoreSheetProps) {
  return (
    <Sheet id="sheet-more" title={workCaseWords.moreTitle} onClose={onClose}>
      <View>
        {acts.map(({ act, icon, detail }) => (
          <ListRow
            key={act}
            id={`more-${act}`}
            icon={icon}
            title={actWords[act]?.label ?? act}
            detail={detail}
            onTap={() => onAct(act)}
          />
        ))}
      </View>
    </Sheet>
  )
}
