/** The device's clock, milliseconds. Devices are wrong now and then: promises and deadlines always come from the cloud. */
export const now = (): number => Date.now()
