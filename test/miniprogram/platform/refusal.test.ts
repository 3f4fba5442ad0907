import { refusedBy } from '@/platform/refusal'

it.each([
  ['chooseLocation:fail cancel', 'cancelled'],
  ['chooseMedia:fail auth deny', 'denied'],
  ['chooseLocation:fail:auth denied', 'denied'],
  ['chooseMedia:fail privacy permission is not authorized', 'denied'],
  ['chooseImage:fail system error', 'unavailable'],
] as const)('reads "%s" as %s', (errMsg, refused) => {
  expect(refusedBy({ errMsg })).toEqual({ refused })
})
