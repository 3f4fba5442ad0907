/** A phone number as people read it aloud: "139 0000 1207", "0999-612 0388"; short numbers stay as they are. */
export function sayPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  if (/^1\d{10}$/.test(digits)) return `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`
  if (/^[48]00\d{7}$/.test(digits)) return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
  if (/^0\d{9,11}$/.test(digits)) {
    // Beijing, Guangzhou and the other large cities have a three-digit area code, everywhere else has four.
    const area = /^0(10|2\d)/.test(digits) ? 3 : 4
    const local = digits.slice(area)
    const head = local.length - 4
    return `${digits.slice(0, area)}-${local.slice(0, head)} ${local.slice(head)}`
  }
  return phone
}
