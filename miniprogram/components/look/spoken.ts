/** Parts that are tapped; `press-keys` taps them for Enter and space. */
type PressableRole = 'button' | 'switch' | 'tab' | 'radio' | 'checkbox'
export type SpokenRole = PressableRole | 'dialog' | 'alert' | 'status' | 'img'

const pressable: ReadonlySet<SpokenRole> = new Set<PressableRole>(['button', 'switch', 'tab', 'radio', 'checkbox'])

/**
 * What a screen reader says about a part. Browsers read `role`, WeChat reads `aria-role`; both read `aria-label`. In a browser
 * a keyboard reaches what can be tapped.
 */
export const spoken = (role: SpokenRole, label?: string) =>
  process.env.TARO_ENV === 'h5'
    ? { role, ariaLabel: label, ...(pressable.has(role) ? { tabIndex: 0 } : {}) }
    : { ariaRole: role, ariaLabel: label }
