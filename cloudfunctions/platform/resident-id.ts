import type { Secrets } from './secrets'

/** Under what a platform identity is, or will be, known as a resident: a keyed hash of it. */
export const residentIdOf = (secrets: Pick<Secrets, 'tag'>, identity: string): string =>
  `r-${secrets.tag('personId', identity).slice(0, 24)}`
