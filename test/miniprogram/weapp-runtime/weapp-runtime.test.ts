import { join } from 'node:path'
import { Phone } from '../../support/weapp-runtime/phone'
import { readWeappBuild } from '../../support/weapp-runtime/weapp-build'
import type { PhoneOptions } from '../../support/weapp-runtime/weapp-host'
import type { WxCloud } from '../../support/weapp-runtime/wx/cloud'

const fixture = join(__dirname, 'fixture')
const build = readWeappBuild(fixture)
const echo: WxCloud = { callFunction: async (_name, data) => data, uploadFile: async path => `cloud://local/${path}` }

const first = 'pages/first/index'
const phones: Phone[] = []

function newPhone(options: Partial<PhoneOptions> = {}): Phone {
  const phone = new Phone({ build, cloud: echo, home: first, ...options })
  phones.push(phone)
  return phone
}

function openPhone(options: Partial<PhoneOptions> = {}): Phone {
  const phone = newPhone(options)
  phone.openApp()
  return phone
}

afterEach(() => {
  for (const phone of phones.splice(0)) {
    phone.closeApp()
    expect(phone.problems).toEqual([])
  }
})

describe('pages', () => {
  it('runs the lifecycle in WeChat’s order, a query undecoded', async () => {
    const phone = openPhone()
    await phone.tap('second')
    await phone.onPage('pages/second/index')
    phone.back()
    await phone.tap('replace')
    await phone.onPage('pages/second/index')

    expect(phone.appInstance.lines).toEqual([
      'app launched -',
      'app shown -',
      'first loaded -',
      'first shown',
      'first hidden',
      'second loaded a%20b',
      'second shown',
      'second unloaded',
      'first shown',
      'first unloaded',
      'second loaded -',
      'second shown',
    ])
  })

  it('opens pages of a subpackage by a relative address', async () => {
    const phone = openPhone()
    await phone.tap('third')
    await phone.onPage('packages/more/pages/third/index')
  })

  it('refuses a page that does not exist', async () => {
    const phone = openPhone()
    await phone.tap('nowhere')
    await phone.see('navigateTo:fail page "pages/nowhere/index" is not found')
  })

  it('refuses an eleventh page', async () => {
    const phone = openPhone()
    await phone.tap('second')
    await phone.onPage('pages/second/index')
    for (let depth = 2; depth <= 11; depth += 1) await phone.tap('deeper')
    expect(phone.depth).toBe(10)
  })
})

describe('printed codes', () => {
  it('starts the app with a code and takes a second one while it is open', () => {
    const phone = newPhone()
    phone.openApp({ scene: 'a:1' })
    phone.scan('b:2')
    phone.leaveAndComeBack()

    expect((phone.appInstance.lines as string[]).filter(line => line.startsWith('app'))).toEqual([
      'app launched a%3A1',
      'app shown a%3A1',
      'app hidden',
      'app shown b%3A2',
      'app hidden',
      'app shown b%3A2',
    ])
  })
})

describe('the person', () => {
  it('types no more than an input takes', async () => {
    const phone = openPhone()
    await phone.type('name', '桂花苑南区')
    expect(await phone.inputValue('name')).toBe('桂花苑南')
  })

  it('turns a switch', async () => {
    const phone = openPhone()
    await phone.tap('switch')
    await phone.see('switched true')
  })

  it.each([
    ['what is disabled', 'off', '"off" stayed disabled on pages/first/index'],
    ['what nobody listens to', 'silent', 'Nothing on pages/first/index listens to a tap on "silent"'],
    ['what stands twice', '同样', '"同样" stands at 2 places: name the one meant by its id'],
  ])('cannot tap %s', async (_case, target, refusal) => {
    await expect(openPhone({ patienceMs: 100 }).tap(target)).rejects.toThrow(refusal)
  })

  it('refuses a photo, or shows fewer than asked for', async () => {
    const phone = openPhone()
    phone.person.album = 'deny'
    await phone.tap('photo')
    await phone.see('chooseMedia:fail auth deny')
    phone.person.album = [__filename, __filename]
    await phone.tap('photo')
    await phone.see('photos 1')
  })

  it('has to agree to the privacy notice before the first photo', async () => {
    const phone = openPhone()
    phone.person.privacyAgreed = false
    await phone.tap('photo')
    await phone.see('privacy permission is not authorized')
  })
})

describe('the phone', () => {
  it('keeps what the app stored when the app is closed', async () => {
    const phone = openPhone()
    await phone.tap('keep')
    phone.openApp()
    await phone.tap('kept')
    await phone.see('kept {"at":1}')
  })

  it('offers no browser to the scripts', async () => {
    const phone = openPhone()
    await phone.tap('browser')
    await phone.see('undefined undefined undefined undefined')
  })

  it('carries JSON to a function and back, and nothing without a network', async () => {
    const phone = openPhone()
    await phone.tap('call')
    await phone.see('echo {"a":1}')
    phone.system.setOnline(false)
    await phone.tap('call')
    await phone.see('cloud.callFunction:fail -1 request:fail')
    expect(phone.calls.map(({ name }) => name)).toEqual(['echo', 'echo'])
  })

  it('lays elements where the test says', async () => {
    const phone = openPhone()
    phone.layout.set('#map', { left: 0, top: 0, width: 200, height: 100 })
    await phone.tap('place')
    await phone.see('width 200')
  })

  it('lives at the time of the story', async () => {
    const phone = openPhone({ clockOffsetMs: Date.parse('2031-05-06T12:00:00Z') - Date.now() })
    await phone.tap('clock')
    await phone.see('2031-05-06')
  })
})

describe('a broken template', () => {
  it('is noticed when an element no longer listens', async () => {
    const broken = readWeappBuild(fixture, {
      changeTemplate: (_path, wxml) => wxml.replace('id="second" bindtap="eh"', 'id="second"'),
    })
    await expect(openPhone({ build: broken }).tap('second')).rejects.toThrow('listens to a tap on "second"')
  })

  it('is noticed by the compiler', () => {
    const broken = readWeappBuild(fixture, {
      changeTemplate: (_path, wxml) => wxml.replace('<view>首页</view>', '<view>首页'),
    })
    expect(build.diagnostics).toEqual([])
    expect(broken.diagnostics).not.toEqual([])
  })
})
