/**
 * Attributes that screen readers of WeChat read; Taro's templates leave them out. The build writes them into the templates, the
 * app tells Taro's runtime the same list at launch: both number attributes by it, so
 * a difference would mix them up.
 */
const spoken = {
  'aria-role': '',
  'aria-label': '',
  'aria-checked': '',
  'aria-disabled': '',
  'aria-selected': '',
}

export const ariaAttributes = {
  View: spoken,
  Image: { 'aria-label': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
