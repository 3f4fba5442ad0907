import { compileExpression, scopeOf } from '../../../local-cloud/aggregation/expression'
import { type Doc, ObjectId, type Value } from '../../../local-cloud/documents/values'

const evaluate = (expression: Value, doc: Doc = {}) => compileExpression(expression)(scopeOf(doc, {}))
const at = (text: string) => new Date(text)
/** Made of entries: an object literal with `then` looks like a promise to linters. */
const branch = (condition: Value, result: Value): Doc =>
  Object.fromEntries([
    ['case', condition],
    ['then', result],
  ])

/** 2026-11-22 is a Sunday; 00:30 in Beijing is 16:30 of Saturday in UTC. */
const sunday = at('2026-11-21T16:30:05.007Z')

describe.each<[string, [rule: string, expression: Value, doc: Doc, expected: Value | undefined][]]>([
  [
    'paths and variables',
    [
      ['a field', '$a', { a: 1 }, 1],
      ['a missing field', '$a', {}, undefined],
      ['a path through a document', '$a.b', { a: { b: 1 } }, 1],
      ['a path through a list', '$a.b', { a: [{ b: 1 }, 5, { c: 1 }, { b: 2 }] }, [1, 2]],
      ['a path never goes by index', '$a.0', { a: [1] }, []],
      ['inherited names are no fields', '$constructor', {}, undefined],
      ['$$ROOT', '$$ROOT.a', { a: 1 }, 1],
      ['$$CURRENT', '$$CURRENT', { a: 1 }, { a: 1 }],
      ['$$REMOVE', '$$REMOVE', {}, undefined],
      ['a missing field in a list is null', ['$a', 1], {}, [null, 1]],
      ['a missing field in a document is left out', { x: '$a', y: 1 }, {}, { y: 1 }],
      ['$literal', { $literal: '$a' }, { a: 1 }, '$a'],
      ['$let', { $let: { vars: { x: '$a' }, in: { $add: ['$$x', 1] } } }, { a: 1 }, 2],
      ['$let moves $$CURRENT', { $let: { vars: { CURRENT: '$a' }, in: '$b' } }, { a: { b: 1 } }, 1],
    ],
  ],
  [
    'arithmetic',
    [
      ['$add with null', { $add: [1, '$a'] }, {}, null],
      ['$add of a date', { $add: [at('2026-01-01'), 1000] }, {}, at('2026-01-01T00:00:01Z')],
      ['$subtract of dates', { $subtract: [at('2026-01-02'), at('2026-01-01')] }, {}, 86_400_000],
      ['$subtract from a date', { $subtract: [at('2026-01-02'), 86_400_000] }, {}, at('2026-01-01')],
      ['$multiply', { $multiply: [2, 3, '$a'] }, { a: 4 }, 24],
      ['$divide', { $divide: [1, 4] }, {}, 0.25],
      ['$mod has the sign of the dividend', { $mod: [-7, 3] }, {}, -1],
      ['$mod with null', { $mod: [null, 3] }, {}, null],
      ['$pow', { $pow: [2, 10] }, {}, 1024],
      ['$log', { $log: [8, 2] }, {}, 3],
      ['$trunc', { $trunc: -1.9 }, {}, -1],
      ['$ceil', { $ceil: '$a' }, { a: 1.2 }, 2],
      ['$abs of a missing field', { $abs: '$a' }, {}, null],
    ],
  ],
  [
    'comparison and choice',
    [
      ['missing is not null', { $eq: ['$a', null] }, {}, false],
      ['missing comes before null', { $lt: ['$a', null] }, {}, true],
      ['types are ordered', { $gt: ['a', 1] }, {}, true],
      [
        '$cmp',
        {
          $cmp: [
            [2, 1],
            [1, 2],
          ],
        },
        {},
        1,
      ],
      [
        'lists are compared in their order',
        {
          $eq: [
            [1, 2],
            [2, 1],
          ],
        },
        {},
        false,
      ],
      ['an empty text is true', { $and: ['', {}, []] }, {}, true],
      ['zero, null and missing are false', { $or: [0, null, '$a'] }, {}, false],
      ['$and of nothing', { $and: [] }, {}, true],
      ['$not of an empty text', { $not: [''] }, {}, false],
      ['$cond by place', { $cond: ['$a', 1, 2] }, { a: 0 }, 2],
      [
        '$cond by name',
        {
          $cond: Object.fromEntries([
            ['if', true],
            ['then', 'y'],
            ['else', 'n'],
          ]),
        },
        {},
        'y',
      ],
      ['$ifNull', { $ifNull: ['$a', 'x'] }, { a: null }, 'x'],
      ['$switch', { $switch: { branches: [branch({ $gt: ['$a', 5] }, 'big')], default: 'small' } }, { a: 6 }, 'big'],
    ],
  ],
  [
    'lists',
    [
      ['$arrayElemAt from the end', { $arrayElemAt: ['$a', -1] }, { a: [1, 2] }, 2],
      ['$arrayElemAt beyond the end', { $arrayElemAt: ['$a', 5] }, { a: [1] }, undefined],
      ['$concatArrays with null', { $concatArrays: [[1], '$a'] }, {}, null],
      ['$filter', { $filter: { input: '$a', as: 'x', cond: { $gte: ['$$x', 2] } } }, { a: [1, 2, 3] }, [2, 3]],
      ['$map', { $map: { input: '$a', in: { $multiply: ['$$this', '$k'] } } }, { a: [1, 2], k: 3 }, [3, 6]],
      ['$map of a missing list', { $map: { input: '$a', in: 1 } }, {}, null],
      [
        '$reduce',
        { $reduce: { input: ['a', 'b'], initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
        {},
        'ab',
      ],
      ['$in', { $in: [{ x: 1 }, '$a'] }, { a: [{ x: 1 }] }, true],
      ['$indexOfArray from a place', { $indexOfArray: ['$a', 1, 1] }, { a: [1, 2, 1] }, 2],
      ['$isArray', { $isArray: '$a' }, { a: [] }, true],
      ['$range', { $range: [10, 0, -4] }, {}, [10, 6, 2]],
      ['$reverseArray', { $reverseArray: '$a' }, { a: [1, 2] }, [2, 1]],
      ['$size', { $size: '$a' }, { a: [1, 2] }, 2],
      ['$slice from the end', { $slice: ['$a', -2] }, { a: [1, 2, 3] }, [2, 3]],
      ['$slice from a place', { $slice: ['$a', -2, 1] }, { a: [1, 2, 3] }, [2]],
      ['$slice of nothing', { $slice: ['$a', 0] }, { a: [1] }, []],
      [
        '$zip',
        { $zip: { inputs: ['$a', [1]], useLongestLength: true, defaults: [0, '-'] } },
        { a: ['x', 'y'] },
        [
          ['x', 1],
          ['y', '-'],
        ],
      ],
      ['$sum over a list', { $sum: '$a' }, { a: [1, 'x', 2] }, 3],
      ['$avg over arguments', { $avg: [1, 3, null] }, {}, 2],
      ['$max over types', { $max: '$a' }, { a: [1, 'x', null] }, 'x'],
      ['$min ignores null', { $min: [null, '$b', 4] }, {}, 4],
      ['$stdDevPop', { $stdDevPop: [1, 3] }, {}, 1],
      ['$stdDevSamp of one', { $stdDevSamp: [1] }, {}, null],
    ],
  ],
  [
    'sets and objects',
    [
      [
        '$setUnion',
        {
          $setUnion: [
            [1, 2],
            [2, 3],
          ],
        },
        {},
        [1, 2, 3],
      ],
      [
        '$setIntersection',
        {
          $setIntersection: [
            [1, 2, 2],
            [2, 3],
          ],
        },
        {},
        [2],
      ],
      ['$setDifference', { $setDifference: [[1, 2, 1], [2]] }, {}, [1]],
      [
        '$setEquals',
        {
          $setEquals: [
            [1, 2, 2],
            [2, 1],
          ],
        },
        {},
        true,
      ],
      ['$setIsSubset', { $setIsSubset: [[[1]], [1, [1]]] }, {}, true],
      ['$allElementsTrue', { $allElementsTrue: [[1, '']] }, {}, true],
      ['$anyElementTrue', { $anyElementTrue: [[0, null]] }, {}, false],
      [
        '$arrayToObject',
        {
          $arrayToObject: [
            [
              ['a', 1],
              ['b', 2],
            ],
          ],
        },
        {},
        { a: 1, b: 2 },
      ],
      ['$objectToArray', { $objectToArray: '$a' }, { a: { x: 1 } }, [{ k: 'x', v: 1 }]],
      ['$mergeObjects', { $mergeObjects: [{ a: 1 }, null, { a: 2, b: 3 }] }, {}, { a: 2, b: 3 }],
    ],
  ],
  [
    'texts',
    [
      ['$concat with null', { $concat: ['a', null] }, {}, null],
      ['$toUpper changes ASCII letters', { $toUpper: 'aé' }, {}, 'Aé'],
      ['$toLower of null', { $toLower: null }, {}, ''],
      ['$strLenCP', { $strLenCP: '格子😀' }, {}, 3],
      ['$strLenBytes', { $strLenBytes: '格子😀' }, {}, 10],
      ['$substrCP', { $substrCP: ['格子😀里', 1, 2] }, {}, '子😀'],
      ['$substrBytes', { $substrBytes: ['格子', 3, 3] }, {}, '子'],
      ['$substr to the end', { $substr: ['abc', 1, -1] }, {}, 'bc'],
      ['$substr of a number', { $substr: [2026, 0, 2] }, {}, '20'],
      ['$indexOfCP', { $indexOfCP: ['格子格', '格', 1] }, {}, 2],
      ['$indexOfBytes', { $indexOfBytes: ['格子', '子'] }, {}, 3],
      ['$split', { $split: ['a,b', ','] }, {}, ['a', 'b']],
      ['$strcasecmp', { $strcasecmp: ['abc', 'ABD'] }, {}, -1],
      ['$trim', { $trim: { input: ' \ta ' } }, {}, 'a'],
      ['$ltrim of named characters', { $ltrim: { input: 'xxyx', chars: 'x' } }, {}, 'yx'],
    ],
  ],
  [
    'dates',
    [
      ['$year', { $year: '$at' }, { at: sunday }, 2026],
      ['$dayOfMonth in UTC', { $dayOfMonth: '$at' }, { at: sunday }, 21],
      ['$dayOfMonth by zone', { $dayOfMonth: { date: '$at', timezone: 'Asia/Shanghai' } }, { at: sunday }, 22],
      ['$hour by offset', { $hour: { date: '$at', timezone: '+08:00' } }, { at: sunday }, 0],
      ['$minute by half an hour', { $minute: { date: '$at', timezone: '-0530' } }, { at: sunday }, 0],
      ['$dayOfWeek begins on Sunday', { $dayOfWeek: { date: '$at', timezone: '+08' } }, { at: sunday }, 1],
      ['$isoDayOfWeek ends on Sunday', { $isoDayOfWeek: { date: '$at', timezone: '+08' } }, { at: sunday }, 7],
      ['$week of the days before the first Sunday', { $week: at('2026-01-03') }, {}, 0],
      ['$week from the first Sunday', { $week: at('2026-01-04') }, {}, 1],
      ['$isoWeek of the new year', { $isoWeek: at('2027-01-01') }, {}, 53],
      ['$isoWeekYear of the new year', { $isoWeekYear: at('2027-01-01') }, {}, 2026],
      ['$dayOfYear', { $dayOfYear: at('2024-12-31') }, {}, 366],
      ['a part of null', { $month: '$at' }, {}, null],
      ['a part of an id', { $year: '$id' }, { id: new ObjectId('6a000000ffffffffffffffff') }, 2026],
      ['$dateToString', { $dateToString: { date: '$at' } }, { at: sunday }, '2026-11-21T16:30:05.007Z'],
      [
        '$dateToString by format and zone',
        { $dateToString: { date: '$at', format: '%Y-%m-%d %H:%M %j %u %V %z %Z %%', timezone: 'Asia/Shanghai' } },
        { at: sunday },
        '2026-11-22 00:30 326 7 47 +0800 +480 %',
      ],
      ['$dateToString of null', { $dateToString: { date: null, onNull: '-' } }, {}, '-'],
      [
        '$dateFromParts by zone',
        { $dateFromParts: { year: 2026, month: 11, day: 22, minute: 30, timezone: 'Asia/Shanghai' } },
        {},
        at('2026-11-21T16:30:00Z'),
      ],
      [
        '$dateFromParts half an hour before clocks change',
        { $dateFromParts: { year: 2026, month: 3, day: 29, hour: 1, minute: 30, timezone: 'Europe/Berlin' } },
        {},
        at('2026-03-29T00:30:00Z'),
      ],
      [
        '$dateFromParts of an ISO week',
        { $dateFromParts: { isoWeekYear: 2026, isoWeek: 53, isoDayOfWeek: 5 } },
        {},
        at('2027-01-01T00:00:00Z'),
      ],
      ['$dateFromParts with null', { $dateFromParts: { year: 2026, month: '$m' } }, {}, null],
      [
        '$dateFromString',
        { $dateFromString: { dateString: '2026-11-22T00:30:00', timezone: '+08:00' } },
        {},
        at('2026-11-21T16:30:00Z'),
      ],
      [
        '$dateFromString by format',
        { $dateFromString: { dateString: '22.11.2026', format: '%d.%m.%Y' } },
        {},
        at('2026-11-22T00:00:00Z'),
      ],
      ['$dateFromString otherwise', { $dateFromString: { dateString: 'soon', onError: 'never' } }, {}, 'never'],
    ],
  ],
  [
    'conversion',
    [
      ['$toString of a date', { $toString: '$at' }, { at: sunday }, '2026-11-21T16:30:05.007Z'],
      ['$toString of an id', { $toString: new ObjectId('0123456789abcdef01234567') }, {}, '0123456789abcdef01234567'],
      ['$toInt of a text', { $toInt: '-12' }, {}, -12],
      ['$toInt truncates', { $toInt: 1.9 }, {}, 1],
      ['$toLong of a date', { $toLong: at('1970-01-01T00:00:01Z') }, {}, 1000],
      ['$toDouble of a text', { $toDouble: '1.5e1' }, {}, 15],
      ['$toBool of a text', { $toBool: 'false' }, {}, true],
      ['$toDate of a number', { $toDate: 1000 }, {}, at('1970-01-01T00:00:01Z')],
      ['$toDate of a text', { $toDate: '2026-11-22' }, {}, at('2026-11-22T00:00:00Z')],
      ['of null', { $toInt: null }, {}, null],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_rule, expression, doc, expected) => {
    expect(evaluate(expression, doc)).toEqual(expected)
  })
})

it.each<[string, Value, string]>([
  ['an unknown operator', { $regexMatch: { input: 'a', regex: 'a' } }, 'DATABASE_INVALID_OPERRATOR'],
  ['an inherited name as operator', { $constructor: 1 }, 'DATABASE_INVALID_OPERRATOR'],
  ['an accumulator of groups only', { $push: '$a' }, 'DATABASE_INVALID_OPERRATOR'],
  ['a variable that nobody binds', '$$nobody', 'INVALID_PARAM'],
  ['two operators in one expression', { $add: [1], $abs: 1 }, 'INVALID_PARAM'],
  ['a wrong number of arguments', { $subtract: [1] }, 'INVALID_PARAM'],
  ['an unknown argument', { $filter: { input: [], cond: true, limit: 1 } }, 'INVALID_PARAM'],
  ['a missing argument', { $map: { input: [] } }, 'INVALID_PARAM'],
  ['a path with an empty part', '$a..b', 'INVALID_PARAM'],
  ['a variable with a capital', { $let: { vars: { X: 1 }, in: 1 } }, 'INVALID_PARAM'],
  ['$switch without branches', { $switch: { branches: [] } }, 'INVALID_PARAM'],
])('refuses %s before any document is read', (_, expression, code) => {
  expect(() => compileExpression(expression)).toThrow(expect.objectContaining({ code }))
})

it.each<[string, Value]>([
  ['$add of a text', { $add: ['a', 1] }],
  ['$add of two dates', { $add: [sunday, sunday] }],
  ['$divide by zero', { $divide: [1, 0] }],
  ['$mod by zero', { $mod: [1, 0] }],
  ['$sqrt of a negative number', { $sqrt: -1 }],
  ['$ln of zero', { $ln: 0 }],
  ['$size of no list', { $size: null }],
  ['$in without a list', { $in: [1, null] }],
  ['$slice of no elements', { $slice: [[1], 0, 0] }],
  ['$range with step zero', { $range: [0, 1, 0] }],
  ['$range beyond all memory', { $range: [0, 1e9] }],
  ['$switch without a match', { $switch: { branches: [branch(false, 1)] } }],
  ['$concat of a number', { $concat: ['a', 1] }],
  ['$strLenCP of null', { $strLenCP: null }],
  ['$substrBytes inside of a character', { $substrBytes: ['格', 1, 1] }],
  ['a part of a text', { $year: '2026' }],
  ['a zone that does not exist', { $year: { date: sunday, timezone: 'Asia/Peking2' } }],
  ['an unknown format', { $dateToString: { date: sunday, format: '%q' } }],
  ['a month of 13', { $dateFromParts: { year: 2026, month: 13 } }],
  ['February 30', { $dateFromString: { dateString: '2026-02-30' } }],
  ['$toInt of a text that is no number', { $toInt: '12px' }],
  ['$toInt beyond 32 bits', { $toInt: 2 ** 31 }],
  ['$mergeObjects of a number', { $mergeObjects: [1] }],
  ['$arrayToObject of a number', { $arrayToObject: [[1]] }],
])('fails on %s', (_, expression) => {
  expect(() => evaluate(expression)).toThrow(expect.objectContaining({ code: 'DATABASE_REQUEST_FAILED' }))
})
