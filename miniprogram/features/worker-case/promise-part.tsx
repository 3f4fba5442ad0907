import type { CaseDetail } from '@shared/cases/case-views'
import { LightBadge } from '@/components/light-badge/light-badge'
import { PromiseBanner } from '@/components/promise-banner/promise-banner'
import { promiseOf } from './case-view'

export function PromisePart({ detail, now }: { readonly detail: CaseDetail; readonly now: number }) {
  const { leaf, lines, light, lightWords } = promiseOf(detail, now)
  return <PromiseBanner leaf={leaf} lines={lines} detail={<LightBadge bare light={light} words={lightWords} />} />
}
