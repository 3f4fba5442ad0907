import type { categoryActions } from '@shared/categories/actions'
import { dryRunKeywords } from '../../modules/categories/dry-run-keywords'
import { editKeywords } from '../../modules/categories/edit-keywords'
import { keywordRules } from '../../modules/categories/keyword-rules'
import { publishKeywords } from '../../modules/categories/publish-keywords'
import type { Handlers } from '../../platform/create-function'

export const categoryHandlers: Handlers<typeof categoryActions> = {
  rules: keywordRules,
  edit: editKeywords,
  dryRun: dryRunKeywords,
  publish: publishKeywords,
}
