import { campaignStatus, campaignStepKind } from '@shared/campaigns/campaign'
import { isOwnCampaign, statusAfter } from '@shared/campaigns/campaign-steps'

/** Rows: the step; columns: the state before. `.`: refused. */
const expected = `
            draft     waiting   approved   publishing published paused    ended
saved       draft     draft     draft      .          .         .         .
submitted   waiting   .         .          .          .         .         .
approved    .         approved  .          .          .         .         .
sentBack    .         draft     .          .          .         .         .
opening     .         .         publishing .          .         .         .
published   .         .         .          published  .         .         .
amended     .         .         .          .          published paused    .
supplied    .         .         .          .          published paused    .
paused      .         .         .          .          paused    .         .
resumed     .         .         .          .          .         published .
ended       .         .         .          .          ended     ended     .
`

it('goes only as the table says', () => {
  const rows = campaignStepKind.options.map(kind =>
    [kind, ...campaignStatus.options.map(status => statusAfter(status, kind) ?? '.')].join(' '),
  )
  const [, ...lines] = expected.trim().split('\n')
  expect(rows).toEqual(lines.map(line => line.trim().split(/\s+/).join(' ')))
})

const step = (kind: 'saved' | 'submitted' | 'sentBack', personId: string) => ({
  ...{ id: kind, kind, at: 0, personId },
  byName: personId,
  note: null,
})

it.each([
  ['who wrote it', 'an', true],
  ['who asked for approval', 'bo', true],
  ['who sent it back once', 'chen', false],
  ['somebody else', 'ding', false],
] as const)('%s has a part in it: %s → %s', (_who, personId, expected) => {
  const steps = [step('saved', 'an'), step('submitted', 'bo'), step('sentBack', 'chen')]
  expect(isOwnCampaign({ steps }, personId)).toBe(expected)
})
