/** What one collection keeps only for a while: a document goes so many days after the instant in `since`. */
interface KeptFor {
  readonly collection: string
  /** A field that holds an instant, with an index of its own; a document where it is null stays. */
  readonly since: string
  readonly days: number
  readonly why: string
}

/** Retention periods (product.md H): the one list of them; docs/retention.md is generated from it. */
export const keptFor = [
  {
    collection: 'phoneChecks',
    since: 'expiresAt',
    days: 2,
    why: 'How many codes a phone was sent is counted by the day.',
  },
  {
    collection: 'signInScans',
    since: 'expiresAt',
    days: 1,
    why: 'Support can see why a computer was not let in.',
  },
  {
    collection: 'consoleSessions',
    since: 'expiresAt',
    days: 30,
    why: 'Who was signed in on which computer can be asked for a month.',
  },
  {
    collection: 'invitations',
    since: 'expiresAt',
    days: 90,
    why: 'Who let somebody in can be asked while people still remember it.',
  },
  {
    collection: 'adminTokens',
    since: 'expiresAt',
    days: 30,
    why: 'That the token of the first administrator was used, and when, can be seen for a month.',
  },
  { collection: 'photoChecks', since: 'askedAt', days: 1, why: 'WeChat answers within half an hour, or never.' },
  {
    collection: 'pushes',
    since: 'at',
    days: 90,
    why: 'Why a message did not come can be looked up; the message itself stays in the inbox.',
  },
  {
    collection: 'reporterBlocks',
    since: 'until',
    days: 365,
    why: 'Who was shut out, and what the level above said of it, can be examined for a year after it ended.',
  },
  {
    collection: 'contactReveals',
    since: 'at',
    days: 1095,
    why: 'Residents and supervisors can ask for three years who looked at a phone; the case keeps its own history.',
  },
] as const satisfies readonly KeptFor[]
