import type { CaseDetail } from '@shared/cases/case-views'
import { caseWords } from '@shared/messages/cases'
import { type ReactNode, useState } from 'react'
import { BottomBar } from '@/components/bottom-bar/bottom-bar'
import { Button } from '@/components/button/button'
import { Screen } from '@/components/screen/screen'
import { now } from '@/platform/clock'
import { useSent, useWaitingActs } from '@/platform/outbox/use-outbox'
import { dial } from '@/platform/phone-call'
import { useCaseActs } from './case-acts'
import { CaseBody } from './case-body'
import { ownActsAhead } from './own-acts-ahead'
import { UnsatisfiedSheet } from './unsatisfied-sheet'
import { WithdrawSheet } from './withdraw-sheet'

interface CaseScreenProps {
  readonly detail: CaseDetail
  readonly replace: (next: CaseDetail) => void
  readonly reload: () => void
  /** No network, and what waits. */
  readonly notice: ReactNode
}

/** The screen of one case, opened from the list or by number and query code. */
export function CaseScreen({ detail: found, replace, reload, notice }: CaseScreenProps) {
  const detail = { ...found, acts: [...ownActsAhead(found, useWaitingActs())] }
  const acts = useCaseActs(detail, replace, reload)
  const [sheet, setSheet] = useState<'unsatisfied' | 'withdraw' | null>(null)
  useSent(({ act }) => act.caseId === found.id && reload())
  const close = () => setSheet(null)
  const { name, phone } = detail.responsible
  return (
    <Screen
      notice={notice}
      foot={
        phone ? (
          <BottomBar>
            <Button grow id="call-worker" icon="phone" label={caseWords.call(name)} onTap={() => dial(phone)} />
          </BottomBar>
        ) : null
      }
      over={
        sheet === 'unsatisfied' ? (
          <UnsatisfiedSheet detail={detail} acts={acts} onClose={close} />
        ) : sheet === 'withdraw' ? (
          <WithdrawSheet acts={acts} onClose={close} />
        ) : null
      }
    >
      <CaseBody
        detail={detail}
        acts={acts}
        at={now()}
        onUnsatisfied={() => setSheet('unsatisfied')}
        onWithdraw={() => setSheet('withdraw')}
      />
    </Screen>
  )
}
