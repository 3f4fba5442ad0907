import type { CaseDetail } from '@shared/cases/case-views'
import { sayError } from '@shared/messages/error-words'
import { decideWords as words } from '@shared/messages/hands-words'
import { writeWords } from '@shared/messages/write-words'
import { peopleActions } from '@shared/people/actions'
import { Notice } from '@/components/notice/notice'
import { Sheet } from '@/components/sheet/sheet'
import { Skeleton } from '@/components/skeleton/skeleton'
import { useAnswer } from '@/platform/cloud/use-answer'
import { colleaguesPlace } from './colleagues-place'
import { PeoplePicker, type Receiver } from './people-picker'

export interface CarrierSheetProps {
  readonly detail: CaseDetail
  readonly onChoose: (carrier: Receiver) => void
  readonly onClose: () => void
}

/** Who carries a decision out. */
export function CarrierSheet({ detail, onChoose, onClose }: CarrierSheetProps) {
  const place = colleaguesPlace(detail)
  const { value, failure } = useAnswer(peopleActions.colleagues, place)
  const colleagues = value ?? (place === null ? { people: [], desk: null, departments: [] } : null)
  return (
    <Sheet id="sheet-carrier" title={words.chooseTitle} onClose={onClose}>
      {colleagues ? (
        <PeoplePicker colleagues={colleagues} exceptId="" onChoose={onChoose} />
      ) : failure ? (
        <Notice icon="question" title={sayError(failure).sentence} />
      ) : (
        <Skeleton shape="cards" words={writeWords.transfer.loading} />
      )}
    </Sheet>
  )
}
