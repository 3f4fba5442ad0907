import type { Consequences, DepartmentShares } from './policy'

/** A fifth of the whole time for whichever department gets the case. */
export const shippedDepartmentShares: DepartmentShares = { share: 0.2, shareOf: {} }

/** The part of the whole time that a department gets under the terms of a policy. */
export const departmentShareOf = (
  { departments = shippedDepartmentShares }: Pick<Consequences, 'departments'>,
  code: string,
): number => departments.shareOf[code] ?? departments.share
