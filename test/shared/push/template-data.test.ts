import { pushLabels } from '../../../shared/messages/push-card-words'
import { fieldLines } from '../../../shared/push/field-lines'
import { templateData } from '../../../shared/push/template-data'

const fields = { title: '公共设施', place: '安居里第 7 网格', due: '2026年11月26日 18:00', caseNo: 'GZ-1' }

it('fills the fields that the template has, each as its kind takes it', () => {
  expect(templateData({ title: 'phrase3', due: 'time1', caseNo: 'character_string2' }, fields)).toEqual({
    phrase3: { value: '公共设施' },
    time1: { value: '2026年11月26日 18:00' },
    character_string2: { value: 'GZ-1' },
  })
})

it('says something where a text was left out', () => {
  expect(templateData({ note: 'thing1' }, fields)).toEqual({ thing1: { value: '见详情' } })
})

it.each([
  ['an unknown kind', { title: 'poem1' }],
  ['a key without a number', { title: 'thing' }],
  ['a kind that the text is not of', { place: 'time1' }],
  ['a moment that was left out', { due: 'time1', note: 'time2' }],
])('does not fit: %s', (_, keys) => {
  expect(templateData(keys, fields)).toBeNull()
})

it('lines say what is there, in the order asked for', () => {
  expect(
    fieldLines({ ...fields, note: '', state: ' 打 13812342216\n' }, ['due', 'state', 'note', 'place'], pushLabels),
  ).toEqual(['期限：2026年11月26日 18:00', '情况：打 138****2216', '位置：安居里第 7 网格'])
})
