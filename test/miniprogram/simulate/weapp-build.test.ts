import { join } from 'node:path'
import { errorCatalogue } from '@shared/kernel/errors'
import { accountWords } from '@shared/messages/account'
import { trackWords } from '@shared/messages/cases'
import { landingWords, publicHotline } from '@shared/messages/landing'
import { until } from '../../support/weapp-runtime/until'
import type { SimulatedComponent } from '../../support/weapp-simulate/simulate'
import { SimulatedApp } from '../../support/weapp-simulate/simulated-app'

const answers: Record<string, object> = {
  track: { ok: false, error: { code: 'CASE_NOT_FOUND' }, traceId: 't1' },
  me: {
    ok: true,
    traceId: 't1',
    data: {
      personId: null,
      name: '',
      roles: [],
      consents: [],
      scopeNames: [],
      phoneMasked: null,
      leaves: [],
      demo: false,
    },
  },
}

const app = new SimulatedApp(join(__dirname, '../../../dist/weapp'), {
  callFunction: async (_name, data) =>
    answers[(data as { action: string }).action] ?? { ok: false, error: { code: 'SERVER_TROUBLE' }, traceId: 't1' },
  uploadFile: async () => '',
})

const see = (page: SimulatedComponent, text: string) =>
  until(
    () => page.dom.textContent?.includes(text),
    () => `"${text}" did not appear in: ${page.dom.textContent}`,
  )

function find(page: SimulatedComponent, selector: string): SimulatedComponent {
  const found = page.querySelector(selector)
  if (!found) throw new Error(`no ${selector} in: ${page.dom.innerHTML}`)
  return found
}

it('the page that asks for number and code says what the cloud refused', async () => {
  const page = await app.openPage('pages/track/index')
  find(page, '#track-case-no').dispatchEvent('input', { detail: { value: 'GZ20261122-0001' } })
  find(page, '#track-query-code').dispatchEvent('input', { detail: { value: 'ABCD2345' } })
  find(page, '#track-submit').dispatchEvent('tap')

  await see(page, errorCatalogue.CASE_NOT_FOUND)
  expect(app.calls.at(-1)).toMatchObject({
    name: 'cases',
    data: { action: 'track', input: { caseNo: 'GZ20261122-0001', queryCode: 'ABCD2345' } },
  })
})

it('the same page asks the cloud nothing while something is missing', async () => {
  const page = await app.openPage('pages/track/index')
  const before = app.calls.length
  find(page, '#track-submit').dispatchEvent('tap')

  await see(page, trackWords.caseNoMissing)
  expect(app.calls).toHaveLength(before)
})

it('the elder switch of the account page changes the look of the page at once', async () => {
  const page = await app.openPage('pages/me/index')
  await see(page, accountWords.elder)
  expect(page.dom.innerHTML).not.toContain('gezi--elder')
  find(page, '#elder').dispatchEvent('tap')

  await until(
    () => page.dom.innerHTML.includes('gezi--elder'),
    () => 'the look did not change',
  )
})

it('without a code the first screen offers ways on, and the hotline is one tap away', async () => {
  const page = await app.openPage('pages/home/index')
  await see(page, landingWords.welcome)
  find(page, '#call-hotline').dispatchEvent('tap')

  await until(
    () => app.person.dialled.includes(publicHotline),
    () => 'nobody was called',
  )
})
