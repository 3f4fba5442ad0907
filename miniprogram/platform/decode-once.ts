/** Neither host decodes a page's query. Text that is no valid encoding is what somebody typed: kept as it is. */
export function decodeOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
