/**
 * Keys pressed on the page that is shown, while nothing is being typed and no layer lies over it; `press` answers whether the
 * key meant something. Enter and space on a part that has the focus are taps (`press-keys`), not told here.
 */
export declare function usePageKeys(press: (key: string) => boolean): void

/** Puts the focus on a part of the page that is shown, and scrolls it into view. */
export declare function focusOn(id: string): void
