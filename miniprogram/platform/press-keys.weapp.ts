/** A phone has no such keys. */
export const hearPressKeys = (): void => undefined

export const isPress = (): boolean => false
