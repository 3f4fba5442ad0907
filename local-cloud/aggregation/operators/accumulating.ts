import { ACCUMULATORS, type Accumulator } from '../accumulators'
import { compileArguments, type Expression, type Operator, type Operators } from '../operator'

/** An accumulator used outside of `$group`: over its arguments, or over the elements of its only one. */
const overArguments =
  (name: string, make: () => Accumulator): Operator =>
  (operand, compiler) => {
    const args = compileArguments(name, operand, compiler, 0, Infinity)
    return scope => {
      const accumulator = make()
      const values = args.map((argument: Expression) => argument(scope))
      const [only] = values
      for (const value of values.length === 1 && Array.isArray(only) ? only : values) accumulator.add(value)
      return accumulator.result()
    }
  }

/** Those that MongoDB 4 knows as expressions too. */
const NAMES = ['$avg', '$max', '$mergeObjects', '$min', '$stdDevPop', '$stdDevSamp', '$sum']

export const accumulatingOperators: Operators = Object.fromEntries(
  NAMES.map(name => [name, overArguments(name, ACCUMULATORS[name] as () => Accumulator)]),
)
