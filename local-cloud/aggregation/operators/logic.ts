import { isDoc, type Value } from '../../documents/values'
import { invalidParam } from '../../errors'
import {
  type Compiler,
  compileArguments,
  type Expression,
  failed,
  isNullish,
  isTrue,
  namedArguments,
  type Operator,
  type Operators,
  onArguments,
} from '../operator'
import { compareInExpression } from '../value-key'

const compared = (name: string, accepts: (order: number) => Value): Operator =>
  onArguments(name, [2, 2], ([a, b]) => accepts(compareInExpression(a, b)))

const $and: Operator = (operand, compiler) => {
  const parts = compileArguments('$and', operand, compiler, 0, Infinity)
  return scope => parts.every(part => isTrue(part(scope)))
}

const $or: Operator = (operand, compiler) => {
  const parts = compileArguments('$or', operand, compiler, 0, Infinity)
  return scope => parts.some(part => isTrue(part(scope)))
}

const $cond: Operator = (operand, compiler) => {
  const [condition, yes, no] = Array.isArray(operand)
    ? compileArguments('$cond', operand, compiler, 3)
    : namedCondition(operand, compiler)
  return scope => (isTrue((condition as Expression)(scope)) ? (yes as Expression)(scope) : (no as Expression)(scope))
}

function namedCondition(operand: Value, compiler: Compiler): Expression[] {
  const names = ['if', 'then', 'else'] as const
  const parts = namedArguments('$cond', operand, names, names)
  return names.map(name => compiler.expression(parts[name] as Value))
}

const $switch: Operator = (operand, compiler) => {
  const { branches, default: otherwise } = namedArguments('$switch', operand, ['branches', 'default'], ['branches'])
  if (!Array.isArray(branches) || branches.length === 0) throw invalidParam('$switch needs at least one branch')
  const cases = branches.map(branch => {
    if (!isDoc(branch)) throw invalidParam('$switch needs {case, then} for each branch')
    const parts = namedArguments('$switch', branch, ['case', 'then'], ['case', 'then'])
    return [compiler.expression(parts.case as Value), compiler.expression(parts.then as Value)] as const
  })
  const fallback = otherwise === undefined ? undefined : compiler.expression(otherwise)
  return scope => {
    for (const [condition, result] of cases) if (isTrue(condition(scope))) return result(scope)
    if (!fallback) throw failed('$switch could not find a matching branch, and no default was specified')
    return fallback(scope)
  }
}

export const logicOperators: Operators = {
  $and,
  $or,
  $not: onArguments('$not', [1, 1], ([value]) => !isTrue(value)),
  $cmp: compared('$cmp', order => order),
  $eq: compared('$eq', order => order === 0),
  $ne: compared('$ne', order => order !== 0),
  $gt: compared('$gt', order => order > 0),
  $gte: compared('$gte', order => order >= 0),
  $lt: compared('$lt', order => order < 0),
  $lte: compared('$lte', order => order <= 0),
  $cond,
  $switch,
  $ifNull: onArguments('$ifNull', [2, 2], ([value, instead]) => (isNullish(value) ? instead : value)),
}
