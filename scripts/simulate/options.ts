import { parseArgs } from 'node:util'
import { Refusal } from '../say'

export interface SimulateOptions {
  readonly seed: number
  readonly days: number
}

const USAGE = 'npm run simulate [-- --seed 1 --days 30]: a seed from 1, 1 to 90 days'
const mostDays = 90

/** Reads the command line of `npm run simulate`. @throws Refusal */
export function readSimulateOptions(args: readonly string[]): SimulateOptions {
  const { seed = '1', days = '30' } = parsed(args)
  const options = { seed: Number(seed), days: Number(days) }
  const isCount = (value: number, most: number) => Number.isInteger(value) && value >= 1 && value <= most
  if (!isCount(options.seed, 2 ** 31 - 1) || !isCount(options.days, mostDays)) throw new Refusal(USAGE)
  return options
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { seed: text, days: text } }).values
  } catch {
    throw new Refusal(USAGE)
  }
}
