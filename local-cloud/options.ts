import type { IncomingMessage, ServerResponse } from 'node:http'
import type { CloudKeys } from './auth/keys'
import type { LogLine } from './log'
import type { WechatOptions } from './wechat/options'

export interface TimerTrigger {
  name: string
  type: 'timer'
  /** 7 fields: second minute hour day month weekday year, read in UTC+8. */
  config: string
}

export interface FunctionSpec {
  name: string
  /** Folder with index.js (CommonJS) that exports `main`. */
  dir: string
  /** file.export, default index.main */
  handler?: string
  /** Default 3, as on the cloud. */
  timeoutSeconds?: number
  /** Default 256. Limits the V8 heap; where there is /proc also all memory of the process, with 64 MB more for Node. */
  memoryMb?: number
  /** How long loading the code may take, apart from the call. Default 20. */
  initTimeoutSeconds?: number
  /** `{{url}}` in a value stands for the address of the server. */
  env?: Record<string, string>
  triggers?: TimerTrigger[]
  /** Instances started with the server. Default 0. */
  minInstances?: number
  /** Instances at most; further calls wait. Default 4. */
  maxInstances?: number
}

/** Paths below `/_http`, and the function that each one leads to. */
export type HttpAccess = Readonly<Record<string, string>>

export interface LocalCloudOptions {
  /** Folder of the SQLite file, stored files and keys; ':memory:' keeps documents in memory and files in a temporary folder. */
  dataDir: string
  /** JSON with collections, indexes, access and storage rules (see README). */
  databaseFile: string
  functions: FunctionSpec[]
  /** 0 takes any free port. */
  port: number
  /** Default 127.0.0.1. */
  host?: string
  /** Default 'local'. */
  envId?: string
  /** Called for paths that are not the server's own; returns true when it answers. */
  httpHandler?: (req: IncomingMessage, res: ServerResponse) => boolean
  /** Generated and kept in dataDir when absent. */
  keys?: CloudKeys
  log?: (line: LogLine) => void
  /**
   * Lets other processes steer this cloud: set its clock, run timers, order faults, by signed `local.*` actions and by the
   * inspector's buttons. For tests and demonstrations. Default false.
   */
  control?: boolean
  /** How long a query may take before it is refused. Default 5000. */
  queryTimeoutMs?: number
  /** Page at /_cloud. Default true. */
  inspector?: boolean
  /** Answers /wx/*, where a header says who the caller is. For test runtimes only. Default false. */
  wxStandIn?: boolean
  /** Answers /_wechat/* as WeChat's and WeCom's server APIs do, for these accounts. Default: nothing there. */
  wechat?: WechatOptions
  /** Functions that are reached over HTTP at /_http and this path. Default: none. */
  httpAccess?: HttpAccess
  /** Base of the URLs handed to clients, when it is not the address the server listens on. */
  publicUrl?: string
}
