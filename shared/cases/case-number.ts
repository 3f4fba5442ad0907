/**
 * The number a person reads out on the phone: prefix of the territory, Beijing day, running number of the day with at
 * least four digits: "QH20261122-0041". A number alone opens nothing (product.md B.2).
 */
export function caseNumber(prefix: string, day: string, serial: number): string {
  return `${prefix}${day.replaceAll('-', '')}-${String(serial).padStart(4, '0')}`
}
