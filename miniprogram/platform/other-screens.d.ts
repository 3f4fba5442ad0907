/**
 * Once, at launch: while nothing else is to be done, a browser gets the screens that this person may come to, so that they
 * open in a stairwell without a network (`other-screens.h5.ts`). WeChat has them on the phone.
 */
export declare function fetchOtherScreens(): void
