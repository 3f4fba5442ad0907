import { subject } from '../contract'
import { finds, refusesFilter } from '../documents'
import type { Command } from '../world'

/** The SDK reads its arguments, its types say there are none. */
const mod = (_: Command, ...operands: unknown[]) => (_.mod as (...operands: unknown[]) => object)(...operands)

const shelf = finds({
  a: { tags: ['red', 'big'], n: 5, marks: [1, 5] },
  b: { tags: ['red'], n: 8, marks: [9] },
  c: { tags: [], n: -3, marks: [3, 4] },
  d: { tags: 'red', n: 8.9 },
  e: {
    items: [
      { k: 'x', q: 1 },
      { k: 'y', q: 9 },
    ],
    n: 2 ** 40 + 4,
  },
  f: { items: [{ k: 'x', q: 9 }], n: '8' },
})

export const lists = subject(
  'lists and numbers',
  shelf('$all needs every value', '$all', ({ _ }) => ({ tags: _.all(['big', 'red']) }), 'a'),
  shelf('$all of one finds a value that is no list', '$all', ({ _ }) => ({ tags: _.all(['red']) }), 'a b d'),
  shelf('$all of nothing finds nothing', '$all', ({ _ }) => ({ tags: _.all([]) }), ''),
  shelf('$size counts elements', '$size', ({ _ }) => ({ tags: _.size(1) }), 'b'),
  shelf('$size 0 finds the empty list only', '$size', ({ _ }) => ({ tags: _.size(0) }), 'c'),
  shelf(
    '$elemMatch needs one element for all conditions',
    '$elemMatch',
    ({ _ }) => ({ items: _.elemMatch({ k: 'x', q: _.gt(5) }) }),
    'f',
  ),
  shelf(
    'dotted conditions may hold for different elements',
    '$elemMatch',
    ({ _ }) => ({ 'items.k': 'x', 'items.q': _.gt(5) }),
    'e f',
  ),
  shelf(
    '$elemMatch of an operator looks at plain elements',
    '$elemMatch',
    ({ _ }) => ({ marks: _.elemMatch({ $gt: 1, $lt: 5 }) }),
    'c',
  ),
  shelf('two bounds may be met by two elements', '$gt $lt', ({ _ }) => ({ marks: _.gt(4).and(_.lt(2)) }), 'a'),
  shelf(
    '$elemMatch finds nothing in a value that is no list',
    '$elemMatch',
    ({ _ }) => ({ tags: _.elemMatch({ $eq: 'red' }) }),
    'a b',
  ),
  shelf('$mod divides', '$mod', ({ _ }) => ({ n: mod(_, 4, 0) }), 'b d e'),
  shelf('$mod takes a pair', '$mod', ({ _ }) => ({ n: mod(_, [4, 1]) }), 'a'),
  shelf('$mod of a negative number is negative', '$mod', ({ _ }) => ({ n: mod(_, 4, -3) }), 'c'),
  shelf('$mod finds elements', '$mod', ({ _ }) => ({ marks: mod(_, 9, 0) }), 'b'),
  shelf('an element by its place', '$eq', () => ({ 'tags.1': 'big' }), 'a'),
  shelf('a list is found by one of its texts', '$eq', () => ({ tags: 'red' }), 'a b d'),
  refusesFilter('$mod by 0', '$mod INVALID_PARAM', ({ _ }) => ({ n: mod(_, 0, 1) }), 'INVALID_PARAM'),
  refusesFilter('$mod needs two numbers', '$mod INVALID_PARAM', () => ({ n: { $mod: [4] } }), 'INVALID_PARAM'),
  refusesFilter('$all needs a list', '$all INVALID_PARAM', () => ({ n: { $all: 1 } }), 'INVALID_PARAM'),
  refusesFilter(
    '$elemMatch needs an object',
    '$elemMatch INVALID_PARAM',
    () => ({ n: { $elemMatch: 1 } }),
    'INVALID_PARAM',
  ),
)
