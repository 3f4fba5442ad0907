/** WeChat's own gesture leaves the page with whatever lies over it; it tells the page nothing. */
export const useBackCloses = (_close: () => void): void => undefined

export const pastLayers = (go: () => unknown): void => {
  go()
}
