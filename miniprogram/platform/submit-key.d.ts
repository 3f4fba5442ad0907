/** Sends what is on the screen by the keys that desks are used to. */
export declare function useSubmitKey(submit: () => void): void
