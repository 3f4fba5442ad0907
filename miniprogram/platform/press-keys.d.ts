/** In a browser Enter and space tap the part that has the focus, and the focus can be seen (`press-keys.h5.ts`). Once, at launch. */
export declare function hearPressKeys(): void

/** Whether this key on this part is such a tap and nothing else. */
export declare function isPress(event: Pick<KeyboardEvent, 'key' | 'target'>): boolean
