/**
 * A phone number as people type it, with blanks, dashes, brackets, full-width digits or +86, as it is dialled: the contracts
 * want digits. What is no number comes back nearly as it was, for the contract to refuse.
 */
export const dialled = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/[\s()+\u2010-\u2015-]/g, '')
    .replace(/^(00)?86(?=1\d{10}$)/, '')
