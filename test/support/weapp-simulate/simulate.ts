export interface SimulatedComponent {
  readonly dom: HTMLElement
  attach(parent: Node): void
  querySelector(selector: string): SimulatedComponent | undefined
  dispatchEvent(name: string, options?: object): void
}

interface Simulate {
  load(path: string, options: { rootPath: string; compiler: 'official' | 'simulate' }): string
  render(id: string, properties?: object): SimulatedComponent
}

/** Its own types pull in WeChat's global declarations, which contradict those of Node. */
export const { load, render }: Simulate = require('miniprogram-simulate')
