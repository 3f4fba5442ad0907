import type { World } from './world'

/** What an environment must have beside documents for a case to be tried there. */
export type Need =
  /** the indexes of fixture/database.json */
  | 'indexes'
  /** the functions of fixture/cloudbaserc.json */
  | 'functions'
  /** the custom sign-in key file */
  | 'tickets'
  /** something only the local cloud has, e.g. a refusal of what is not built */
  | 'local'

/** One statement about CloudBase that holds in every environment that has what it needs. */
export interface ContractCase {
  readonly name: string
  /** Names of the ledger (docs/local-cloud.md) whose entry it confirms. */
  readonly confirms: readonly string[]
  readonly needs: readonly Need[]
  readonly run: (world: World) => Promise<void>
}

type Confirms = string | readonly string[]

/** @param confirms ledger names, separated by spaces */
export const contract = (
  name: string,
  confirms: Confirms,
  run: ContractCase['run'],
  needs: readonly Need[] = [],
): ContractCase => ({
  name,
  confirms: typeof confirms === 'string' ? confirms.split(' ') : confirms,
  needs,
  run,
})

/** Cases of one subject, under the name they are reported with. */
export interface Subject {
  readonly name: string
  readonly cases: readonly ContractCase[]
}

export const subject = (name: string, ...cases: (ContractCase | readonly ContractCase[])[]): Subject => ({
  name,
  cases: cases.flat(),
})
