import type { AnswerPhoto, Answers, AnswerValue, FormAnswer } from '@shared/forms/answers'
import { DomainError } from '@shared/kernel/errors'
import type { Context } from '../../platform/context'
import { usablePhotos } from '../cases/usable-photos'

/** Every photo of an answer, in the order of its questions. */
export const photosOf = (given: Answers): AnswerPhoto[] => Object.values(given).flatMap(photosIn)

export const photosIn = (value: AnswerValue): AnswerPhoto[] =>
  Array.isArray(value) ? value.flatMap(each => (typeof each === 'object' ? [each] : [])) : []

interface TakenPhotos {
  /** The answers, with photos that are owned by the functions in place of the uploads. */
  readonly answers: Answers
  /** To be called once nothing needs the uploads any more. */
  readonly dropUploads: () => Promise<void>
}

/**
 * Takes the photos of an answer over as those of a report are: without metadata, owned by the functions. The uploads of a
 * try that another one overtook may be gone: then what that one stored counts. Throws `PHOTO_UNUSABLE`.
 */
export async function takenPhotos(
  ctx: Context,
  answerId: string,
  given: Answers,
  storedMeanwhile: () => Promise<FormAnswer | null>,
): Promise<TakenPhotos> {
  const inputs = photosOf(given).map(photo => ({ ...photo, stage: 'report' as const, shot: null }))
  try {
    const { photos, dropUploads } = await usablePhotos(ctx, answerId, inputs, ['report'])
    const left = photos.map(({ id, fileId }) => ({ id, fileId }))
    const entries = Object.entries(given).map(([questionId, value]): [string, AnswerValue] => {
      const many = photosIn(value).length
      return [questionId, many ? left.splice(0, many) : value]
    })
    return { answers: Object.fromEntries(entries), dropUploads }
  } catch (error) {
    const stored = error instanceof DomainError ? await storedMeanwhile() : null
    if (!stored) throw error
    return { answers: stored.answers, dropUploads: async () => undefined }
  }
}
