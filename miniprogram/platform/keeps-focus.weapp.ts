import { useRef } from 'react'

/** A phone has no focus to keep. */
export const useKeepsFocus = <Part>() => useRef<Part>(null)
