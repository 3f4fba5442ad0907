import { wrongField } from '../../../local-cloud/wechat/field-rules'

const isTaken = (key: string, value: unknown) => wrongField([key], { [key]: { value } }) === undefined

it.each([
  ['thing1', '楼道灯坏了，晚上看不清'],
  ['thing1', '一'.repeat(20)],
  ['number2', '32'],
  ['number2', '3.5'],
  ['number2', 7],
  ['letter3', 'abcXYZ'],
  ['symbol4', '★★★'],
  ['character_string5', 'GZ-20261122-0001'],
  ['time6', '15:01'],
  ['time6', '2019年10月1日 15:01'],
  ['time6', '2026-11-22 09:30:00'],
  ['time6', '09:00~18:00'],
  ['date7', '2019年10月1日'],
  ['date7', '2019年10月1日 15:01'],
  ['date7', '2018/01/01'],
  ['date7', '01-01'],
  ['amount8', '¥12.50元'],
  ['phone_number9', '+86-0766-66888866'],
  ['car_number10', '粤A8Z888挂'],
  ['name11', '欧阳修'],
  ['name11', 'Ouyang Xiu'],
  ['phrase12', '处理中'],
])('%s takes %s', (key, value) => {
  expect(isTaken(key, value)).toBe(true)
})

it.each([
  ['thing1', '一'.repeat(21)],
  ['thing1', '两行\n字'],
  ['thing1', ''],
  ['thing1', null],
  ['thing1', { text: '内' }],
  ['number2', '三'],
  ['number2', '1'.repeat(33)],
  ['letter3', 'abc1'],
  ['symbol4', '★★★★★★'],
  ['symbol4', '字'],
  ['character_string5', '案-1'],
  ['character_string5', 'a'.repeat(33)],
  ['time6', '明天'],
  ['time6', '25:00'],
  ['time6', '09:00~10:00~11:00'],
  ['date7', '周四'],
  ['amount8', '十元'],
  ['amount8', '12345678901'],
  ['phone_number9', '请拨打110'],
  ['car_number10', '粤A8Z888挂挂挂'],
  ['name11', '一二三四五六七八九十一'],
  ['name11', 'a'.repeat(21)],
  ['phrase12', '正在处理中了'],
  ['phrase12', 'OK'],
])('%s does not take %s', (key, value) => {
  expect(isTaken(key, value)).toBe(false)
})

it('names the field that is wrong, and wants every field of the template', () => {
  const data = { thing1: { value: '好' }, phrase2: { value: 'no' } }
  expect(wrongField(['thing1', 'phrase2'], data)).toBe('data.phrase2.value invalid')
  expect(wrongField(['thing1', 'thing3'], data)).toBe('data.thing3.value invalid')
  expect(wrongField(['thing1'], data)).toBeUndefined()
})
