import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { routes, urlOf } from '@/platform/routes'

it.each(Object.entries(routes))('%s leads to a page that exists', (_name, path) => {
  expect(existsSync(join(__dirname, '../../../miniprogram', `${path}.tsx`))).toBe(true)
})

it('encodes values once and leaves out absent ones', () => {
  expect(urlOf('case', { caseId: 'a/b&c', from: undefined })).toBe('/pages/case/index?caseId=a%2Fb%26c')
  expect(urlOf('home')).toBe('/pages/home/index')
})
