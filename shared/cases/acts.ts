import * as z from 'zod/mini'
import { action } from '../kernel/contract'
import { text } from '../kernel/fields'
import { act, onCase } from './act-contract'
import { photoInput, photosInput } from './case-inputs'
import { rating } from './case-parts'
import { caseDetail } from './case-views'
import { handsInput } from './ladder-acts'

/** The acts on a case, as part of the contract of the cloud function `cases`. */
export const actsOnCase = {
  accept: act('The responsible worker (or the desk) takes the case.', {}),
  progress: act(
    'Records progress that the reporter can read, with photos if there are any.',
    { note: text(500), photos: photosInput },
    ['PHOTO_UNUSABLE'],
  ),
  addPhotos: act(
    'Adds before / during / after photos to an open case.',
    { photos: z.array(photoInput).check(z.minLength(1), z.maxLength(9)) },
    ['PHOTO_UNUSABLE'],
  ),
  ask: act('Asks the reporter something; the clock pauses until the answer.', { question: text(200) }),
  answerAsk: act(
    "The reporter answers the worker's question; the clock goes on.",
    { answer: text(500), photos: photosInput },
    ['PHOTO_UNUSABLE'],
  ),
  supplement: act('The reporter adds something to an open case; at most 20 times, and not while a question waits.', {
    words: text(500),
  }),
  resolve: act('Answers the reporter with the result; stops the clock.', { reply: text(500), photos: photosInput }, [
    'PHOTO_UNUSABLE',
    'REPLY_PHOTOS_MISSING',
    'MATERIALS_NOT_RETURNED',
  ]),
  sendBack: act(
    'Returns the case with a reason to the community desk, the third time to the leader; the clock keeps running.',
    { reason: text(200) },
    ['SEND_BACK_EXHAUSTED'],
  ),
  transfer: act(
    'Hands the case to a colleague or a desk with a reason; the clock keeps running.',
    { to: handsInput, reason: text(200) },
    ['ASSIGNEE_UNAVAILABLE'],
  ),
  revealContact: action({
    summary: "Shows the reporter's phone once, for a reason that the reporter can read in the history.",
    input: z.object({ ...onCase, reason: text(100, 2) }),
    output: z.object({ name: z.nullable(z.string()), phone: z.string(), detail: caseDetail }),
    errors: ['CASE_NOT_FOUND', 'CONTACT_NOT_LEFT', 'CHANGED_MEANWHILE', 'REVEALS_USED_UP'],
    writes: true,
  }),
  rate: act(
    'The reporter says how it was handled; satisfied or fair closes the case.',
    { rating, comment: z.nullable(text(200)) },
    ['ALREADY_RATED'],
  ),
  reopen: act(
    'A dissatisfied reporter has the case handled again within 15 days of the answer; a new clock starts.',
    { reason: text(200) },
    ['REOPEN_TOO_LATE'],
  ),
}
