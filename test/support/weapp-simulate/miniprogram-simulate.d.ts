declare module 'miniprogram-simulate' {
  export interface SimulatedComponent {
    readonly dom: HTMLElement
    readonly instance: object
    attach(parent: Node): void
    detach(): void
    querySelector(selector: string): SimulatedComponent | undefined
    querySelectorAll(selector: string): SimulatedComponent[]
    dispatchEvent(name: string, options?: object): void
    setData(data: object): void
    toJSON(): object
  }

  export function load(path: string, options: { rootPath: string; compiler?: 'official' | 'simulate' }): string
  export function render(id: string, properties?: object): SimulatedComponent
}
