import type { RoleGrant } from '../people/person'
import type { Case } from './case'
import { categoryGroups, categoryOf } from './categories'

type Sorted = Pick<Case, 'categoryId' | 'registeredCategoryId'>

/** Categories that are about the people who work here. */
export const aboutStaffIds: readonly string[] = categoryGroups.flatMap(group =>
  group.leaves.filter(each => each.aboutStaff).map(each => each.id),
)

const isAboutStaff = (categoryId: string): boolean => categoryOf(categoryId)?.aboutStaff === true

/**
 * Whether somebody may be given a case, to be responsible or to help: what is about the people who work here never goes to
 * somebody who works in a grid, for it may be about them or about who stands beside them (product.md B.12).
 */
export const mayTakeOn = (roles: readonly Pick<RoleGrant, 'role'>[], categoryId: string): boolean =>
  !isAboutStaff(categoryId) || !roles.some(held => held.role === 'worker')

/** Came as something else and turned out to be about the people who work here (product.md B.12). */
const turnedAboutStaff = ({ categoryId, registeredCategoryId }: Sorted): boolean =>
  isAboutStaff(categoryId) && !isAboutStaff(registeredCategoryId)

/**
 * The nodes that a case lies in for those who may see it: what turned out to be about the people of a grid is not the
 * grid's any more, as if it had been reported so.
 */
export const placeSeen = (current: Sorted & Pick<Case, 'orgPath' | 'gridCode'>): readonly string[] =>
  turnedAboutStaff(current) ? current.orgPath.filter(code => code !== current.gridCode) : current.orgPath

/** 首问责任人 as long as it is not about them: who was asked first may be the very person it turned out to be about. */
export const answerableFirst = (current: Sorted & Pick<Case, 'firstResponder'>): Case['firstResponder'] =>
  turnedAboutStaff(current) ? null : current.firstResponder
