import { formDeskActions } from '@shared/forms/desk-actions'
import { AnswerState } from '@/features/console/answer-state'
import { FormsBody } from '@/features/form-desk/forms-body'
import { OfflineNotice } from '@/features/offline-notice/offline-notice'
import { useAnswer } from '@/platform/cloud/use-answer'
import { openPage } from '@/platform/navigation'
import { useReturn } from '@/platform/use-return'
import { OrganiserPage } from '../../organiser-page'

export default function OrganiserFormsPage() {
  return (
    <OrganiserPage byPlace route="organiserForms">
      {({ place }) => <FormsOf key={place.code} scope={place.code} />}
    </OrganiserPage>
  )
}

function FormsOf({ scope }: { readonly scope: string }) {
  const answer = useAnswer(formDeskActions.list, { scope }, `forms:${scope}`)
  useReturn(answer.reload)
  if (!answer.value) return <AnswerState failure={answer.failure} reload={answer.reload} />
  return (
    <>
      <OfflineNotice answer={answer} />
      <FormsBody scope={scope} first={answer.value} onOpen={formId => openPage('organiserForm', { id: formId })} />
    </>
  )
}
