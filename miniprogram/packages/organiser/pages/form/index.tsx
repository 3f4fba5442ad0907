import { formDeskActions } from '@shared/forms/desk-actions'
import { AnswerState } from '@/features/console/answer-state'
import { FormWork } from '@/features/form-desk/form-work'
import { ResultsBody } from '@/features/form-desk/results-body'
import { FormPreview } from '@/features/forms/form-preview'
import { useAnswer } from '@/platform/cloud/use-answer'
import { goBack, openPage, usePageParams } from '@/platform/navigation'
import { urlOf } from '@/platform/routes'
import { OrganiserPage } from '../../organiser-page'

export default function OrganiserFormPage() {
  const { id = '' } = usePageParams()
  return (
    <OrganiserPage route="organiserForm" params={{ id }}>
      {() => <OneForm key={id} formId={id} />}
    </OrganiserPage>
  )
}

/** In a browser the whole address, in WeChat the path of the page. */
const addressOf = (formId: string): string => {
  const path = urlOf('formAnswer', { id: formId })
  return process.env.TARO_ENV === 'h5' ? `${window.location.origin}/#${path}` : path
}

function OneForm({ formId }: { readonly formId: string }) {
  const found = useAnswer(formDeskActions.get, { formId })
  if (!found.value) return <AnswerState failure={found.failure} reload={found.reload} />
  return (
    <FormWork
      first={found.value}
      address={addressOf(formId)}
      onBack={() => goBack('organiserForms')}
      onAnswer={() => openPage('formAnswer', { id: formId })}
      preview={content => <FormPreview content={content} />}
      results={() => <ResultsOf formId={formId} />}
    />
  )
}

function ResultsOf({ formId }: { readonly formId: string }) {
  const results = useAnswer(formDeskActions.results, { formId })
  if (!results.value) return <AnswerState failure={results.failure} reload={results.reload} />
  return <ResultsBody formId={formId} results={results.value} />
}
