export type SpokenRole = 'button' | 'switch' | 'tab' | 'radio' | 'checkbox' | 'dialog' | 'alert' | 'status' | 'img'

/**
 * What a screen reader says about a tappable part. Browsers read `role`, WeChat reads `aria-role`; both read `aria-label`.
 */
export const spoken = (role: SpokenRole, label?: string) =>
  process.env.TARO_ENV === 'h5' ? { role, ariaLabel: label } : { ariaRole: role, ariaLabel: label }
