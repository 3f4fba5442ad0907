import type { CaseDetail } from '@shared/cases/case-views'

/** Around which place to look for colleagues: the grid of the case, or what the desk that has it looks after. */
export function colleaguesPlace({ grid, responsible }: CaseDetail): { gridCode: string } | { orgCode: string } | null {
  if (grid) return { gridCode: grid.code }
  return responsible.kind === 'desk' ? { orgCode: responsible.id } : null
}
