import { caseActions } from '@shared/cases/actions'
import { categoryGroups, defaultCategoryId } from '@shared/cases/categories'
import { categoryLine } from '../../../../miniprogram/features/report/category-line'

const categories = caseActions.categories.output.parse({
  groups: categoryGroups.map(({ name, leaves }) => ({
    name,
    leaves: leaves.map(({ id, name: leaf, complexity }) => ({
      id,
      name: leaf,
      complexity,
      limit: { amount: 5, unit: 'workdays' },
      inPublic: false,
      materials: [],
    })),
  })),
  defaultCategoryId,
})
const suggestion = { categoryId: 'facility', words: ['楼道灯', '坏了', '看不清', '老人'], version: 1 }

it.each([
  ['nothing is said', null, null, ['类别：', '其他', '拿不准就不用改，办事的人会归好']],
  ['the words suggest', null, suggestion, ['建议归到 ', '身边的事 · 市政设施', '因为您写了“楼道灯”“坏了”“看不清”']],
  ['a choice by hand stands over it', 'fire', suggestion, ['类别：', '身边的事 · 消防安全', '5 个工作日内答复']],
  ['other, chosen by hand, too', 'other', suggestion, ['类别：', '其他', '5 个工作日内答复']],
] as const)('%s', (_what, chosen, suggested, [label, name, why]) => {
  expect(categoryLine(categories, chosen, suggested)).toEqual({ label, name, why })
})

it('says nothing of a category that is gone', () => {
  expect(categoryLine(categories, 'gone', null)).toBeNull()
})
