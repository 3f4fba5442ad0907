/** A phone has no such keys. */
export const usePageKeys = (_press: (key: string) => boolean): void => undefined

export const focusOn = (_id: string): void => undefined
