/** Opens the print dialog of the browser; null where nothing can be printed. */
export const printPage: (() => void) | null
