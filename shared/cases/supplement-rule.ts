import type { Case } from './case'

/** More than somebody has to say; a brake on who would bury the worker in words. */
const mostSupplements = 20

/** Whether the reporter may add something; while a question waits, the answer is the place for it. */
export const canSupplement = ({ openQuestion, events }: Pick<Case, 'openQuestion' | 'events'>): boolean =>
  openQuestion === null && events.filter(event => event.kind === 'supplemented').length < mostSupplements
