import type { FormAnswer } from '@shared/forms/answers'
import type { formDeskActions } from '@shared/forms/desk-actions'
import { sayAnswer } from '@shared/forms/say-answer'
import type { InputOf, OutputOf } from '@shared/kernel/contract'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { publishedVersion } from './open-form'
import { byPerson, seenForm } from './seen-form'
import { photosIn } from './taken-photos'

type Input = InputOf<typeof formDeskActions.reveal>
type Output = OutputOf<typeof formDeskActions.reveal>

/** Shows one answer in full. The look is written down before anything is shown; the same request again is one look. */
export async function revealAnswer({ requestId, formId, answerId, reason }: Input, ctx: Context): Promise<Output> {
  const { person } = await seenForm(ctx, formId, 'reveal')
  const look = { requestId, at: ctx.clock.now(), by: byPerson(person), reason }
  const looked = await ctx.db.transaction(async tx => {
    const stored = await tx.get('formAnswers', answerId)
    if (stored?.formId !== formId) throw new DomainError('NOT_FOUND')
    if (stored.reveals.some(each => each.requestId === requestId)) return stored
    const next: FormAnswer = { ...stored, reveals: [...stored.reveals, look] }
    await tx.put('formAnswers', next)
    return next
  })
  return presentRevealed(ctx, looked)
}

async function presentRevealed(ctx: Context, { formId, version, answers, reveals }: FormAnswer): Promise<Output> {
  const { content } = await publishedVersion(ctx, formId, version)
  const given = content.questions.flatMap(asked =>
    Object.hasOwn(answers, asked.id) ? [{ asked, value: answers[asked.id]! }] : [],
  )
  const photos = given.flatMap(({ asked, value }) =>
    photosIn(value).map(({ fileId }) => ({ questionId: asked.id, fileId })),
  )
  const urls = photos.length
    ? await ctx.files.temporaryUrls(photos.map(({ fileId }) => fileId))
    : new Map<string, string>()
  return {
    said: given.map(({ asked, value }) => ({ questionId: asked.id, text: sayAnswer(asked, value, 'plain') })),
    photos: photos.flatMap(({ questionId, fileId }) => {
      const url = urls.get(fileId)
      return url ? [{ questionId, url }] : []
    }),
    looks: reveals.map(({ at, by, reason }) => ({ at, byName: by.name, reason })),
  }
}
