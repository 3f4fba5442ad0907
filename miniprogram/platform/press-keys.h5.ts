import './press-keys.css'

const pressable = '[role=button], [role=switch], [role=tab], [role=radio], [role=checkbox]'

export const isPress = ({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean =>
  (key === 'Enter' || key === ' ') && target instanceof HTMLElement && target.matches(pressable)

export function hearPressKeys(): void {
  document.addEventListener('keydown', event => {
    const { target } = event
    const withModifier = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
    if (withModifier || !isPress(event) || !(target instanceof HTMLElement)) return
    // A key that is held down taps once; space does not scroll the page.
    event.preventDefault()
    if (!event.repeat) target.click()
  })
}
