import { completeLimits, shippedLimits } from '@shared/limits/limit-rules'

it('what was published before an action was limited goes on with the delivered limit for it', () => {
  const { report } = shippedLimits.limits
  const published = { ...shippedLimits, version: 7, limits: { report: [{ most: 2, withinMinutes: 60 }] } as never }
  expect(completeLimits(published)).toEqual({
    ...shippedLimits,
    version: 7,
    limits: { ...shippedLimits.limits, report: [{ most: 2, withinMinutes: 60 }] },
  })
  expect(report).toHaveLength(2)
})
