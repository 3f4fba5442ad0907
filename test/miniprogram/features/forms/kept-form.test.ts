import { DomainError } from '@shared/kernel/errors'
import { nothingFilled } from '@/features/forms/form-values'
import { dropFilled, type FilledForm, keepFilled, keptFilled } from '@/features/forms/kept-form'
import { refusedAnswers } from '@/features/forms/refused-answers'
import { newPhoto } from '@/platform/pending-photo'

jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))

const photoId = 'a-photo-of-the-kettle'
const filled: FilledForm = {
  requestId: 'request-of-the-answer',
  version: 2,
  values: {
    answers: { name: '李建国', people: 3 },
    photos: { broken: [{ ...newPhoto(photoId, 'kettle.jpg', 'report', null), state: 'sending', percent: 40 }] },
  },
  agreed: '2026-11',
  tried: false,
}

describe('a form that is filled in on this device', () => {
  beforeEach(() => dropFilled('survey'))

  it('is there again with its request id; a photo that was on its way is sent anew', () => {
    expect(keepFilled('survey', filled)).toBe(true)
    const again = keptFilled('survey')
    expect(again).toMatchObject({ requestId: 'request-of-the-answer', agreed: '2026-11', version: 2 })
    expect(again?.values.answers).toEqual(filled.values.answers)
    expect(again?.values.photos.broken).toEqual([newPhoto(photoId, '', 'report', null)])
    expect(keptFilled('another')).toBeNull()
  })

  it('is kept when it may have arrived, and not when it holds nothing', () => {
    keepFilled('survey', { ...filled, values: nothingFilled, tried: true })
    expect(keptFilled('survey')?.tried).toBe(true)
    keepFilled('survey', { ...filled, values: nothingFilled })
    expect(keptFilled('survey')).toBeNull()
  })
})

it('what the cloud found wrong is said at its question; rules of later versions are left out', () => {
  const fields = [
    { path: 'answers.people', rule: 'tooLarge' },
    { path: 'answers.name', rule: 'tooPoetic' },
    { path: 'formId', rule: 'required' },
  ]
  expect(refusedAnswers(new DomainError('INPUT_INVALID', { fields }))).toEqual({ people: 'tooLarge' })
  expect(refusedAnswers(new DomainError('FORM_CLOSED', { fields }))).toEqual({})
})
