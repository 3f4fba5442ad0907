import { createSecrets } from '../../../cloudfunctions/platform/secrets'
import { parsePushFile } from '../../../scripts/import-push/push-file'

const secrets = createSecrets('a secret for tests only, long enough')
const template = { id: 'T1', keys: { title: 'thing1', due: 'time2' } }
const problemsOf = (file: unknown) => {
  const parsed = parsePushFile(file, secrets)
  return 'problems' in parsed ? parsed.problems.join('\n') : ''
}

it('keeps what the operator chose, keys of robots sealed', () => {
  const parsed = parsePushFile(
    { employee: { caseAssigned: template }, appUrl: 'https://gezi.example', robots: { '610999001003': 'robot-key' } },
    secrets,
  )
  if (!('settings' in parsed)) throw new Error(parsed.problems.join())
  const { robots, ...settings } = parsed.settings
  expect(settings).toEqual({
    _id: 'push',
    employee: { caseAssigned: template },
    subscribe: {},
    appUrl: 'https://gezi.example',
  })
  expect(JSON.stringify(robots)).not.toContain('robot-key')
  expect(secrets.unseal('robotKey', robots['610999001003'] ?? '')).toBe('robot-key')
})

it.each([
  ['an unknown template', { employee: { caseLost: template } }, 'employee has caseLost, which means'],
  [
    'an unknown field',
    { employee: { caseAssigned: { id: 'T', keys: { phone: 'thing1' } } } },
    'employee.caseAssigned.keys has phone, which means',
  ],
  ['a kind that nothing is said in', { subscribe: { trial: { id: 'T', keys: { note: 'amount1' } } } }, 'is no field'],
  [
    'a field that the message never brings',
    { subscribe: { trial: { id: 'T', keys: { due: 'time1' } } } },
    'brings only note',
  ],
  ['an empty id', { employee: { trial: { id: ' ', keys: {} } } }, 'employee.trial.id is too small'],
  ['no id', { employee: { trial: { keys: {} } } }, 'employee.trial.id should be of type string'],
  ['an address over http', { appUrl: 'http://gezi.example' }, 'https'],
  ['a slash at the end', { appUrl: 'https://gezi.example/' }, 'slash'],
  ['a group of nowhere', { robots: { here: 'key' } }, 'robots.here has a name that is no code of 6 to 18 digits'],
  ['another word', { wecom: {} }, 'the file has wecom, which means nothing here'],
  ['no object', [], 'the file should be of type object'],
])('refuses %s', (_, file, says) => {
  expect(problemsOf(file)).toContain(says)
})
