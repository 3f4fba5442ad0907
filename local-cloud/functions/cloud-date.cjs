// Date of the cloud's clock, in place of the built-in one: real time plus an offset. Plain JavaScript, because a
// function's process is started with bare Node.
'use strict'

/**
 * Replaces Date in this process, before any code of the function is loaded. Dates keep their prototype, so that those
 * made by Node itself (structuredClone, fs) are instances too. Timers, process.hrtime and performance stay real.
 * @param {number} initial offset in milliseconds
 * @returns {(milliseconds: number) => void} sets the offset
 */
function installCloudDate(initial) {
  const RealDate = Date
  const realNow = RealDate.now
  let offset = initial
  const now = () => realNow() + offset

  function CloudDate(...parts) {
    if (new.target === undefined) return new RealDate(now()).toString()
    if (parts.length === 0) parts.push(now())
    return new.target === CloudDate ? new RealDate(...parts) : Reflect.construct(RealDate, parts, new.target)
  }
  const { now: described, ...statics } = Object.getOwnPropertyDescriptors(RealDate)
  Object.defineProperties(CloudDate, { ...statics, now: { ...described, value: now } })
  RealDate.prototype.constructor = CloudDate
  globalThis.Date = CloudDate
  installCloudFormat(now)
  return milliseconds => {
    offset = milliseconds
  }
}

/** Intl.DateTimeFormat takes the present when it is given no date. */
function installCloudFormat(now) {
  const proto = Intl.DateTimeFormat.prototype
  const { get: realFormat, ...described } = Object.getOwnPropertyDescriptor(proto, 'format')
  const realParts = proto.formatToParts
  const bound = new WeakMap()
  Object.defineProperty(proto, 'format', {
    ...described,
    get() {
      const real = realFormat.call(this)
      if (!bound.has(real)) bound.set(real, (date = now()) => real(date))
      return bound.get(real)
    },
  })
  proto.formatToParts = function formatToParts(date = now()) {
    return realParts.call(this, date)
  }
}

module.exports = { installCloudDate }
