import { subject } from '../contract'
import { changes, refusesUpdate } from '../documents'

export const listUpdates = subject(
  'updates of lists',
  changes('$push adds at the end', '$push', { l: [1] }, ({ _ }) => ({ l: _.push(2) }), { l: [1, 2] }),
  changes('$push adds several', '$push $each', { l: [1] }, ({ _ }) => ({ l: _.push([2, 3]) }), { l: [1, 2, 3] }),
  changes('$push of a missing field makes the list', '$push', {}, ({ _ }) => ({ l: _.push(1) }), { l: [1] }),
  changes('$push of an object', '$push', { l: [] }, ({ _ }) => ({ l: _.push({ k: 1 }) }), { l: [{ k: 1 }] }),
  changes(
    '$push at a place',
    '$push $position',
    { l: [1, 2] },
    ({ _ }) => ({ l: _.push({ each: [9], position: 1 }) }),
    { l: [1, 9, 2] },
  ),
  changes(
    '$push at a place counted from the end',
    '$push $position',
    { l: [1, 2] },
    ({ _ }) => ({ l: _.push({ each: [9], position: -1 }) }),
    { l: [1, 9, 2] },
  ),
  changes('$push keeps the first', '$push $slice', { l: [1, 2] }, ({ _ }) => ({ l: _.push({ each: [3], slice: 2 }) }), {
    l: [1, 2],
  }),
  changes('$push keeps the last', '$push $slice', { l: [1, 2] }, ({ _ }) => ({ l: _.push({ each: [3], slice: -2 }) }), {
    l: [2, 3],
  }),
  changes('$push keeps none', '$push $slice', { l: [1] }, ({ _ }) => ({ l: _.push({ each: [], slice: 0 }) }), {
    l: [],
  }),
  changes('$push sorts', '$push $sort', { l: [3] }, ({ _ }) => ({ l: _.push({ each: [1, 2], sort: 1 }) }), {
    l: [1, 2, 3],
  }),
  changes('$push sorts downwards', '$push $sort', { l: [1] }, ({ _ }) => ({ l: _.push({ each: [3, 2], sort: -1 }) }), {
    l: [3, 2, 1],
  }),
  changes(
    '$push sorts objects by a member, then slices',
    '$push $sort $slice',
    { l: [{ n: 3 }] },
    ({ _ }) => ({ l: _.push({ each: [{ n: 1 }, { n: 2 }], sort: { n: 1 }, slice: 2 }) }),
    { l: [{ n: 1 }, { n: 2 }] },
  ),
  changes('unshift adds at the front', '$push $position', { l: [3] }, ({ _ }) => ({ l: _.unshift([1, 2]) }), {
    l: [1, 2, 3],
  }),
  changes('pop takes the last', '$pop', { l: [1, 2] }, ({ _ }) => ({ l: _.pop() }), { l: [1] }),
  changes('shift takes the first', '$pop', { l: [1, 2] }, ({ _ }) => ({ l: _.shift() }), { l: [2] }),
  changes('pop of an empty list changes nothing', '$pop', { l: [] }, ({ _ }) => ({ l: _.pop() }), { l: [] }),
  changes('pop of a missing field changes nothing', '$pop', { n: 1 }, ({ _ }) => ({ l: _.pop() }), { n: 1 }),
  changes('$pull takes all equal elements', '$pull', { l: [1, 2, 1] }, ({ _ }) => ({ l: _.pull(1) }), { l: [2] }),
  changes('$pull takes elements of a condition', '$pull', { l: [1, 5, 9] }, ({ _ }) => ({ l: _.pull(_.gt(3)) }), {
    l: [1],
  }),
  changes(
    '$pull takes any of some',
    '$pull $in',
    { l: ['a', 'b', 'c'] },
    ({ _ }) => ({ l: _.pull(_.in(['a', 'c'])) }),
    { l: ['b'] },
  ),
  changes(
    '$pull takes objects by their members',
    '$pull',
    {
      l: [
        { k: 1, n: 1 },
        { k: 2, n: 1 },
      ],
    },
    ({ _ }) => ({ l: _.pull({ k: 1 }) }),
    { l: [{ k: 2, n: 1 }] },
  ),
  changes(
    '$pull takes objects by a condition',
    '$pull',
    { l: [{ n: 1 }, { n: 5 }] },
    ({ _ }) => ({ l: _.pull({ n: _.gte(5) }) }),
    { l: [{ n: 1 }] },
  ),
  changes('$pull of nothing that is there', '$pull', { l: [1] }, ({ _ }) => ({ l: _.pull(2) }), { l: [1] }),
  changes('$pullAll takes all of some', '$pullAll', { l: [1, 2, 1, 3] }, ({ _ }) => ({ l: _.pullAll([1, 3]) }), {
    l: [2],
  }),
  changes('$addToSet adds what is missing', '$addToSet', { l: [1] }, ({ _ }) => ({ l: _.addToSet(2) }), { l: [1, 2] }),
  changes('$addToSet does not add what is there', '$addToSet', { l: [1] }, ({ _ }) => ({ l: _.addToSet(1) }), {
    l: [1],
  }),
  changes('$addToSet of several', '$addToSet $each', { l: [1] }, ({ _ }) => ({ l: _.addToSet({ $each: [1, 2, 2] }) }), {
    l: [1, 2],
  }),
  changes('$addToSet compares objects', '$addToSet', { l: [{ k: 1 }] }, ({ _ }) => ({ l: _.addToSet({ k: 1 }) }), {
    l: [{ k: 1 }],
  }),
  changes('$addToSet makes the list', '$addToSet', {}, ({ _ }) => ({ l: _.addToSet('x') }), { l: ['x'] }),
  refusesUpdate(
    '$push to a number',
    '$push DATABASE_REQUEST_FAILED',
    { l: 1 },
    ({ _ }) => ({ l: _.push(1) }),
    'DATABASE_REQUEST_FAILED',
  ),
  refusesUpdate(
    '$pop of a text',
    '$pop DATABASE_REQUEST_FAILED',
    { l: 'x' },
    ({ _ }) => ({ l: _.pop() }),
    'DATABASE_REQUEST_FAILED',
  ),
  refusesUpdate(
    '$pull of a number',
    '$pull DATABASE_REQUEST_FAILED',
    { l: 1 },
    ({ _ }) => ({ l: _.pull(1) }),
    'DATABASE_REQUEST_FAILED',
  ),
  refusesUpdate(
    '$addToSet to an object',
    '$addToSet DATABASE_REQUEST_FAILED',
    { l: {} },
    ({ _ }) => ({ l: _.addToSet(1) }),
    'DATABASE_REQUEST_FAILED',
  ),
  refusesUpdate(
    '$push with an unknown modifier',
    '$push DATABASE_INVALID_OPERRATOR',
    { l: [] },
    () => ({ $push: { l: { $each: [1], $first: 1 } } }),
    'DATABASE_INVALID_OPERRATOR',
  ),
  refusesUpdate(
    '$pullAll needs a list',
    '$pullAll INVALID_PARAM',
    { l: [1] },
    ({ _ }) => ({ l: _.pullAll(1) }),
    'INVALID_PARAM',
  ),
  refusesUpdate('$pop needs 1 or -1', '$pop INVALID_PARAM', { l: [1] }, () => ({ $pop: { l: 2 } }), 'INVALID_PARAM'),
)
