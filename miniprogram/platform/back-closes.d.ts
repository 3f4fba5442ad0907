/** While it is there, going back closes the layer instead of leaving the page under it. */
export declare function useBackCloses(close: () => void): void
/** Goes to another page, once no layer stands in the history any more. */
export declare function pastLayers(go: () => unknown): void
