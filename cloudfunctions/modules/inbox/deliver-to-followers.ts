import { createHash } from 'node:crypto'
import type { InboxMessage } from '@shared/inbox/actions'
import type { CaseFollow } from '@shared/neighbours/case-follow'
import type { Services } from '../../platform/context'
import { familyOf } from '../neighbours/case-family'
import { receiverKey } from './inbox.receiver'
import { insertMissing } from './insert-missing'

const pageSize = 500

/**
 * Delivers a message to everybody who follows its case, or a case that was merged into it, and answers how many had not
 * arrived. Page by page, so no write is large; done again it adds only what is missing.
 */
export async function deliverToFollowers({ db }: Pick<Services, 'db'>, message: InboxMessage): Promise<number> {
  const [current] = await db
    .collection('cases')
    .find({ where: { _id: message.caseId }, fields: ['_id', 'events'], limit: 1 })
  if (!current) return 0
  const { command } = db
  const caseId = command.in([...(await familyOf({ db }, current))])
  let late = 0
  let after = ''
  for (;;) {
    const page = await db.collection('caseFollows').find({
      where: { caseId, _id: command.gt(after) },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
    })
    late += await insertMissing(db, messagesTo(page, message))
    const last = page.at(-1)
    if (!last || page.length < pageSize) return late
    after = last._id
  }
}

/** Somebody who follows two cases that became one is told once. */
function messagesTo(follows: readonly CaseFollow[], message: InboxMessage): readonly InboxMessage[] {
  const messages = follows.map(({ ownerTag }): InboxMessage => {
    const personId = receiverKey({ ownerTag })
    const _id = createHash('sha256').update(`${message._id} ${personId}`).digest('base64url').slice(0, 22)
    return { ...message, _id, personId }
  })
  return [...new Map(messages.map(each => [each._id, each])).values()]
}
