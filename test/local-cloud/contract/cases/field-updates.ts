import { contract, subject } from '../contract'
import { changes, read, refusesUpdate } from '../documents'
import { refused, same } from '../same'

const day = (date: number) => new Date(Date.UTC(2026, 0, date))

export const fieldUpdates = subject(
  'updates of fields',
  changes('a plain value is set', '$set database.modifyDocument', { n: 1 }, () => ({ n: 2 }), { n: 2 }),
  changes('a new field is added', '$set', { n: 1 }, () => ({ m: 'x' }), { n: 1, m: 'x' }),
  changes('the same value changes nothing and counts 0', '$set database.modifyDocument', { n: 1 }, () => ({ n: 1 }), {
    n: 1,
  }),
  changes('an object is merged', '$set', { o: { p: 1 } }, () => ({ o: { q: 2 } }), { o: { p: 1, q: 2 } }),
  changes('_.set puts the whole object', '$set', { o: { p: 1 } }, ({ _ }) => ({ o: _.set({ q: 2 }) }), { o: { q: 2 } }),
  changes('a dotted path sets one member', '$set', { o: { p: 1 } }, () => ({ 'o.q': 2 }), { o: { p: 1, q: 2 } }),
  changes('a path that is missing is made', '$set', {}, () => ({ 'o.p.q': 1 }), { o: { p: { q: 1 } } }),
  changes('an element is set by its place', '$set', { l: [1, 2] }, () => ({ 'l.1': 9 }), { l: [1, 9] }),
  changes('an element beyond the end fills with null', '$set', { l: [1] }, () => ({ 'l.3': 9 }), {
    l: [1, null, null, 9],
  }),
  changes('null is a value', '$set', { n: 1 }, () => ({ n: null }), { n: null }),
  changes('a list is put whole', '$set', { l: [1, 2] }, () => ({ l: [3] }), { l: [3] }),
  changes('a date is put', '$set', { at: day(1) }, () => ({ at: day(2) }), { at: day(2) }),
  changes('_.remove takes a field away', '$unset', { n: 1, m: 2 }, ({ _ }) => ({ n: _.remove() }), { m: 2 }),
  changes('_.remove of a missing field changes nothing', '$unset', { m: 2 }, ({ _ }) => ({ n: _.remove() }), { m: 2 }),
  changes('_.remove inside an object', '$unset', { o: { p: 1, q: 2 } }, ({ _ }) => ({ 'o.p': _.remove() }), {
    o: { q: 2 },
  }),
  changes('_.remove of an element leaves null', '$unset', { l: [1, 2] }, ({ _ }) => ({ 'l.0': _.remove() }), {
    l: [null, 2],
  }),
  changes('$inc adds', '$inc', { n: 1 }, ({ _ }) => ({ n: _.inc(2) }), { n: 3 }),
  changes('$inc subtracts and takes fractions', '$inc', { n: 1 }, ({ _ }) => ({ n: _.inc(-1.5) }), { n: -0.5 }),
  changes('$inc of a missing field begins at 0', '$inc', {}, ({ _ }) => ({ n: _.inc(2) }), { n: 2 }),
  changes('$inc inside an object', '$inc', { o: { n: 1 } }, ({ _ }) => ({ o: { n: _.inc(1) } }), { o: { n: 2 } }),
  changes('$inc by 0 changes nothing', '$inc', { n: 1 }, ({ _ }) => ({ n: _.inc(0) }), { n: 1 }),
  changes('$mul multiplies', '$mul', { n: 3 }, ({ _ }) => ({ n: _.mul(-2) }), { n: -6 }),
  changes('$mul of a missing field is 0', '$mul', {}, ({ _ }) => ({ n: _.mul(5) }), { n: 0 }),
  changes('$min keeps the smaller', '$min', { n: 3 }, ({ _ }) => ({ n: _.min(5) }), { n: 3 }),
  changes('$min takes the smaller', '$min', { n: 3 }, ({ _ }) => ({ n: _.min(1) }), { n: 1 }),
  changes('$min of a missing field takes the value', '$min', {}, ({ _ }) => ({ n: _.min(1) }), { n: 1 }),
  changes('$max takes the larger', '$max', { n: 3 }, ({ _ }) => ({ n: _.max(5) }), { n: 5 }),
  changes('$max keeps the larger', '$max', { n: 3 }, ({ _ }) => ({ n: _.max(2) }), { n: 3 }),
  changes('$max compares dates', '$max', { at: day(1) }, ({ _ }) => ({ at: _.max(day(2)) }), { at: day(2) }),
  changes("$max compares types by MongoDB's order", '$max', { n: 3 }, ({ _ }) => ({ n: _.max('a') }), { n: 'a' }),
  changes('$rename moves a field', '$rename', { n: 1 }, ({ _ }) => ({ n: _.rename('m') }), { m: 1 }),
  changes('$rename replaces the field of that name', '$rename', { n: 1, m: 2 }, ({ _ }) => ({ n: _.rename('m') }), {
    m: 1,
  }),
  changes('$rename of a missing field changes nothing', '$rename', { m: 2 }, ({ _ }) => ({ n: _.rename('k') }), {
    m: 2,
  }),
  changes('$rename into an object', '$rename', { n: 1 }, ({ _ }) => ({ n: _.rename('o.n') }), { o: { n: 1 } }),
  changes('$bit and', '$bit', { n: 13 }, ({ _ }) => ({ n: _.bit({ and: 10 }) }), { n: 8 }),
  changes('$bit or', '$bit', { n: 3 }, ({ _ }) => ({ n: _.bit({ or: 8 }) }), { n: 11 }),
  changes('$bit xor', '$bit', { n: 3 }, ({ _ }) => ({ n: _.bit({ xor: 1 }) }), { n: 2 }),
  changes(
    'several operators in one update',
    '$set $inc $unset',
    { n: 1, m: 1, k: 1 },
    ({ _ }) => ({ n: _.inc(1), m: _.remove(), k: 5 }),
    { n: 2, k: 5 },
  ),
  refusesUpdate(
    '$inc of a text',
    '$inc DATABASE_REQUEST_FAILED',
    { n: 'x' },
    ({ _ }) => ({ n: _.inc(1) }),
    'DATABASE_REQUEST_FAILED',
  ),
  refusesUpdate(
    '$inc of null',
    '$inc DATABASE_REQUEST_FAILED',
    { n: null },
    ({ _ }) => ({ n: _.inc(1) }),
    'DATABASE_REQUEST_FAILED',
  ),
  refusesUpdate('$inc by a text', '$inc INVALID_PARAM', { n: 1 }, () => ({ $inc: { n: 'x' } }), 'INVALID_PARAM'),
  refusesUpdate(
    '$mul of a list',
    '$mul DATABASE_REQUEST_FAILED',
    { n: [1] },
    ({ _ }) => ({ n: _.mul(2) }),
    'DATABASE_REQUEST_FAILED',
  ),
  refusesUpdate(
    'a member of a number',
    '$set DATABASE_REQUEST_FAILED',
    { n: 1 },
    () => ({ 'n.m': 1 }),
    'DATABASE_REQUEST_FAILED',
  ),
  refusesUpdate(
    'the same field twice',
    '$set INVALID_PARAM',
    { n: 1 },
    ({ _ }) => ({ n: _.inc(1), $set: { n: 2 } }),
    'INVALID_PARAM',
  ),
  refusesUpdate(
    'a field and a member of it',
    '$set INVALID_PARAM',
    { o: {} },
    () => ({ $set: { o: {}, 'o.p': 2 } }),
    'INVALID_PARAM',
  ),
  refusesUpdate(
    'an unknown operator',
    'DATABASE_INVALID_OPERRATOR',
    { n: 1 },
    () => ({ $twice: { n: 1 } }),
    'DATABASE_INVALID_OPERRATOR',
  ),
  refusesUpdate(
    'the id',
    'database.modifyDocument INVALID_PARAM',
    { n: 1 },
    () => ({ $set: { _id: 'two' } }),
    'INVALID_PARAM',
  ),
  refusesUpdate('the id, in the SDK', 'INVALID_PARAM', { n: 1 }, () => ({ _id: 'two' }), 'INVALID_PARAM'),
  refusesUpdate(
    'an update that says nothing',
    'database.modifyDocument INVALID_PARAM',
    { n: 1 },
    () => ({ n: undefined }),
    'INVALID_PARAM',
  ),
  contract('serverDate is the time of the cloud, with an offset', 'database.modifyDocument', async ({ notes, db }) => {
    await notes.add({ _id: 'one' })
    await notes.doc('one').update({ at: db.serverDate(), later: db.serverDate({ offset: 60_000 }) })
    const { at, later } = (await read(notes, 'one')) as { at: Date; later: Date }
    same(later.getTime() - at.getTime(), 60_000, 'offset in ms')
    same(Math.abs(at.getTime() - Date.now()) < 300_000, true, 'within five minutes of this machine')
  }),
  contract('set refuses update operators', 'DATABASE_REQUEST_FAILED', async ({ notes, _ }) => {
    await refused(notes.doc('one').set({ n: _.inc(1) }), 'DATABASE_REQUEST_FAILED')
  }),
  contract('set refuses an id', 'INVALID_PARAM', async ({ notes }) => {
    await refused(notes.doc('one').set({ _id: 'two' }), 'INVALID_PARAM')
  }),
)
