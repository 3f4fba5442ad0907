import { placeSeen } from '@shared/cases/about-staff'
import type { Case } from '@shared/cases/case'
import { categoryOf } from '@shared/cases/categories'
import type { Services } from '../../platform/context'

/** What pushes need to know of a case. */
export interface PushedCase
  extends Pick<Case, '_id' | 'caseNo' | 'status' | 'assignee' | 'urgent' | 'gridCode' | 'route' | 'deadline'> {
  /** The nodes whose people may know of it. */
  readonly orgPath: readonly string[]
  readonly categoryName: string
  readonly aboutStaff: boolean
}

/** The cases that messages are about (at most 1000), in one read. */
export async function casesOf(
  { db }: Pick<Services, 'db'>,
  messages: readonly { readonly caseId: string | null }[],
): Promise<ReadonlyMap<string, PushedCase>> {
  const ids = [...new Set(messages.flatMap(each => each.caseId ?? []))]
  if (!ids.length) return new Map()
  const found = await db.collection('cases').find({
    where: { _id: db.command.in(ids) },
    fields: [
      '_id',
      'caseNo',
      'status',
      'assignee',
      'urgent',
      'orgPath',
      'gridCode',
      'route',
      'deadline',
      'categoryId',
      'registeredCategoryId',
    ],
    limit: ids.length,
  })
  return new Map(found.map(each => [each._id, pushedCase(each)]))
}

function pushedCase({
  categoryId,
  registeredCategoryId,
  orgPath,
  ...current
}: Omit<PushedCase, 'categoryName' | 'aboutStaff'> & Pick<Case, 'categoryId' | 'registeredCategoryId'>): PushedCase {
  const category = categoryOf(categoryId)
  return {
    ...current,
    orgPath: placeSeen({ categoryId, registeredCategoryId, orgPath, gridCode: current.gridCode }),
    categoryName: category?.name ?? '',
    aboutStaff: category?.aboutStaff === true,
  }
}
