/** A name as staff may read it before they need it: "李建国" → "李**", "欧阳修" → "欧**". Always two stars, so length says nothing. */
export const maskName = (name: string): string => `${[...name.trim()][0] ?? ''}**`

/** A phone number as its owner recognises it: "13812342216" → "138****2216", "02987654321" → "029****4321". */
export function maskPhone(phone: string): string {
  return phone.length >= 10
    ? `${phone.slice(0, 3)}****${phone.slice(-4)}`
    : `${phone.slice(0, 1)}****${phone.slice(-1)}`
}

/** Mobile, landline and identity card numbers as people type them, with spaces or hyphens. */
const personalNumbers = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8})(?!\d)/g

/** Free text for lists that leave the app: numbers that lead to a person are shortened, "138****2216". */
export const maskNumbers = (text: string): string =>
  text.replace(personalNumbers, found => `${found.slice(0, 3)}****${found.slice(-4)}`)
