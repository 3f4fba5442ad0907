import type cloudbase from '@cloudbase/node-sdk'

/** Types of node-sdk that its package does not export by name. */
export type SdkApp = ReturnType<typeof cloudbase.init>
export type SdkDb = ReturnType<SdkApp['database']>
export type Commands = SdkDb['command']
/** A condition on a field: `command.in([…])`, `command.gt(0).and(command.lt(9))`, … */
export type QueryCommand = ReturnType<Commands['and']>
/** A change of a field: `command.inc(1)`, `command.push([…])`, … */
export type UpdateCommand = ReturnType<Commands['inc']>

/** A running transaction, as little of it as we use. */
export interface SdkTransaction {
  collection(name: string): {
    doc(id: string): {
      get(): Promise<{ data: unknown }>
      set(fields: object): Promise<unknown>
      delete(): Promise<unknown>
    }
    add(doc: object): Promise<unknown>
  }
  commit(): Promise<unknown>
  rollback(reason: unknown): Promise<unknown>
}
