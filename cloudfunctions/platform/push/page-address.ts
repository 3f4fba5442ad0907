/** A page of the mini-program as an address of the H5 app, which routes by hash. */
export const pageAddress = (appUrl: string, page: string): string => `${appUrl}/#/${page}`
