import type { CaseAct } from '@shared/cases/case-act'
import { actWords, workCaseWords, writeWords } from '@shared/messages/worker'
import { View } from '@tarojs/components'
import type { IconName } from '@/components/icon/icon-names'
import { ListRow } from '@/components/list-row/list-row'
import { Sheet } from '@/components/sheet/sheet'

export interface MoreSheetProps {
  readonly acts: readonly CaseAct[]
  readonly onAct: (act: CaseAct) => void
  readonly onClose: () => void
}

const icons: Partial<Record<CaseAct, IconName>> = { progress: 'message', sendBack: 'return', resolve: 'check' }
const details: Partial<Record<CaseAct, string>> = {
  progress: writeWords.progress.text,
  sendBack: writeWords.sendBack.text,
}

export function MoreSheet({ acts, onAct, onClose }: MoreSheetProps) {
  return (
    <Sheet id="sheet-more" title={workCaseWords.moreTitle} onClose={onClose}>
      <View>
        {acts.map(act => (
          <ListRow
            key={act}
            id={`more-${act}`}
            icon={icons[act]}
            title={actWords[act]?.label ?? act}
            detail={details[act]}
            onTap={() => onAct(act)}
          />
        ))}
      </View>
    </Sheet>
  )
}
