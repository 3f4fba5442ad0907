/** A phone has no such keys. */
export const useSubmitKey = (_submit: () => void): void => undefined
