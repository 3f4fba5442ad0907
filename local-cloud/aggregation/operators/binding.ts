import { isDoc, type Value } from '../../documents/values'
import { invalidParam } from '../../errors'
import { asArray, isNullish, isTrue, namedArguments, type Operator, type Operators } from '../operator'

/** The name that `as` gives to each element. */
function elementName(operator: string, as: Value | undefined): string {
  if (as === undefined) return 'this'
  if (typeof as !== 'string') throw invalidParam(`${operator}: as needs a name`)
  return as
}

const $let: Operator = (operand, compiler) => {
  const { vars, in: body } = namedArguments('$let', operand, ['vars', 'in'], ['vars', 'in'])
  if (!isDoc(vars)) throw invalidParam('$let needs vars')
  const values = Object.entries(vars).map(([name, value]) => [name, compiler.expression(value)] as const)
  const result = compiler.binding(values.map(([name]) => name)).expression(body as Value)
  return scope => {
    const inner: Record<string, Value | undefined> = { ...scope }
    for (const [name, value] of values) inner[name] = value(scope)
    return result(inner)
  }
}

const $map: Operator = (operand, compiler) => {
  const { input, as, in: body } = namedArguments('$map', operand, ['input', 'as', 'in'], ['input', 'in'])
  const name = elementName('$map', as)
  const list = compiler.expression(input as Value)
  const result = compiler.binding([name]).expression(body as Value)
  return scope => {
    const values = list(scope)
    if (isNullish(values)) return null
    const inner: Record<string, Value | undefined> = { ...scope }
    return asArray('$map', values).map(element => {
      inner[name] = element
      return result(inner) ?? null
    })
  }
}

const $filter: Operator = (operand, compiler) => {
  const { input, as, cond } = namedArguments('$filter', operand, ['input', 'as', 'cond'], ['input', 'cond'])
  const name = elementName('$filter', as)
  const list = compiler.expression(input as Value)
  const condition = compiler.binding([name]).expression(cond as Value)
  return scope => {
    const values = list(scope)
    if (isNullish(values)) return null
    const inner: Record<string, Value | undefined> = { ...scope }
    return asArray('$filter', values).filter(element => {
      inner[name] = element
      return isTrue(condition(inner))
    })
  }
}

const $reduce: Operator = (operand, compiler) => {
  const names = ['input', 'initialValue', 'in'] as const
  const { input, initialValue, in: body } = namedArguments('$reduce', operand, names, names)
  const list = compiler.expression(input as Value)
  const initial = compiler.expression(initialValue as Value)
  const step = compiler.binding(['this', 'value']).expression(body as Value)
  return scope => {
    const values = list(scope)
    if (isNullish(values)) return null
    const inner: Record<string, Value | undefined> = { ...scope, value: initial(scope) }
    for (const element of asArray('$reduce', values)) {
      inner.this = element
      inner.value = step(inner)
    }
    return inner.value
  }
}

const $zip: Operator = (operand, compiler) => {
  const names = ['inputs', 'useLongestLength', 'defaults'] as const
  const { inputs, useLongestLength = false, defaults = [] } = namedArguments('$zip', operand, names, ['inputs'])
  if (!Array.isArray(inputs) || inputs.length === 0) throw invalidParam('$zip needs inputs')
  if (typeof useLongestLength !== 'boolean') throw invalidParam('$zip: useLongestLength is true or false')
  if (!Array.isArray(defaults)) throw invalidParam('$zip needs a list of defaults')
  if (defaults.length > 0 && (!useLongestLength || defaults.length !== inputs.length)) {
    throw invalidParam('$zip needs a default for each input, with useLongestLength')
  }
  const lists = inputs.map(input => compiler.expression(input))
  const fillers = defaults.map(value => compiler.expression(value))
  return scope => {
    const values = lists.map(list => list(scope))
    if (values.some(isNullish)) return null
    const arrays = values.map(value => asArray('$zip', value))
    const lengths = arrays.map(array => array.length)
    const length = useLongestLength ? Math.max(...lengths) : Math.min(...lengths)
    const fill = fillers.map(filler => filler(scope))
    return Array.from({ length }, (_, i) => arrays.map((array, j) => (i < array.length ? array[i] : fill[j]) ?? null))
  }
}

export const bindingOperators: Operators = { $let, $map, $filter, $reduce, $zip }
