export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a test says an element lies, by selector as the app writes it (`#map`). */
export type Layout = ReadonlyMap<string, Rect>

const wholeWidth: Rect = { left: 0, top: 0, width: 375, height: 300 }

/** `wx.createSelectorQuery`. Nothing is laid out here, so rectangles are what the test says, else one screen's width. */
export function selectorQuery(layout: Layout) {
  const results: unknown[] = []
  const callbacks: ((result: unknown) => void)[] = []
  const answer = (result: unknown, callback: (result: unknown) => void = () => undefined) => {
    results.push(result)
    callbacks.push(callback)
    return query
  }
  const rectOf = (selector: string) => {
    const { left, top, width, height } = layout.get(selector) ?? wholeWidth
    return { id: selector.replace(/^#/, ''), left, top, width, height, right: left + width, bottom: top + height }
  }
  const node = (selector: string, many: boolean) => {
    const rects = () => (many ? [rectOf(selector)] : rectOf(selector))
    return {
      boundingClientRect: (callback?: (result: unknown) => void) => answer(rects(), callback),
      fields: (_fields: object, callback?: (result: unknown) => void) => answer(rects(), callback),
      scrollOffset: (callback?: (result: unknown) => void) => answer({ scrollTop: 0, scrollLeft: 0 }, callback),
    }
  }
  const query = {
    in: () => query,
    select: (selector: string) => node(selector, false),
    selectAll: (selector: string) => node(selector, true),
    selectViewport: () => node('viewport', false),
    exec: (callback?: (results: unknown[]) => void) => {
      void Promise.resolve().then(() => {
        for (const [index, tell] of callbacks.entries()) tell(results[index])
        callback?.(results)
      })
      return query
    },
  }
  return query
}
