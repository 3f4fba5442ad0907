import type { RefObject } from 'react'

/** While the part is there, the focus of a keyboard stays in it; afterwards it goes back to where it was. */
export declare function useKeepsFocus<Part>(): RefObject<Part>
