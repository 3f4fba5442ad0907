import { createHmac } from 'node:crypto'
import { DomainError } from '@shared/kernel/errors'
import { formatScene, parseScene, type SceneHmac } from '@shared/kernel/scene-code'
import fc from 'fast-check'
import { proof } from '../../support/proof'

const secrets: Readonly<Record<string, string>> = { a: 'first secret', b: 'second secret' }
const hmac: SceneHmac = (text, keyVersion) => {
  const secret = secrets[keyVersion]
  return secret === undefined ? null : createHmac('sha256', secret).update(text).digest('base64url')
}
const grid = { purpose: 'grid', id: '0001003007', keyVersion: 'a' } as const
const scene = formatScene(grid, hmac)
const codeOf = (text: string) => {
  try {
    parseScene(text, hmac)
    return 'accepted'
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error)
  }
}

it('fits WeChat’s scene and comes back the same', () => {
  expect(scene).toMatch(/^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{29}$/)
  expect(parseScene(scene, hmac)).toEqual(grid)
})

it('any code comes back the same, whatever its length', () => {
  const letters = fc.constantFrom(...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
  const anyCode = fc.record({
    purpose: fc.constantFrom(
      'grid' as const,
      'building' as const,
      'outlet' as const,
      'campaign' as const,
      'badge' as const,
    ),
    id: fc.string({ unit: letters, minLength: 1, maxLength: 10 }),
    keyVersion: fc.constantFrom('a', 'b'),
  })
  fc.assert(
    fc.property(anyCode, code => {
      expect(parseScene(formatScene(code, hmac), hmac)).toEqual(code)
    }),
    proof(),
  )
})

it.each([
  ['empty', '', 'SCENE_MALFORMED'],
  ['cut off', scene.slice(0, 12), 'SCENE_MALFORMED'],
  ['too long', `${scene}abcdefgh`, 'SCENE_MALFORMED'],
  ['still encoded', encodeURIComponent(`${scene}=`), 'SCENE_MALFORMED'],
  ['an unknown purpose', `1z${scene.slice(2)}`, 'SCENE_MALFORMED'],
  ['somebody else’s code', 'https://example.com/x', 'SCENE_MALFORMED'],
  ['a later format', `2${scene.slice(1)}`, 'SCENE_UNKNOWN_VERSION'],
  ['another id with the same checksum', scene.replace('0001003007', '0001003008'), 'SCENE_FORGED'],
  ['another purpose with the same checksum', `1b${scene.slice(2)}`, 'SCENE_FORGED'],
  ['a key that never existed', `1g0001003007z${scene.slice(13)}`, 'SCENE_FORGED'],
  ['the other key', `1g0001003007b${scene.slice(13)}`, 'SCENE_FORGED'],
] as const)('refuses %s', (_what, text, expected) => {
  expect(codeOf(text)).toBe(expected)
})

it('no single changed character is accepted', () => {
  for (let at = 0; at < scene.length; at += 1) {
    const other = scene[at] === 'x' ? 'y' : 'x'
    expect(codeOf(scene.slice(0, at) + other + scene.slice(at + 1))).not.toBe('accepted')
  }
})

it.each([
  ['', 'a'],
  ['12345678901', 'a'],
  ['a-b', 'a'],
  ['1', 'ab'],
  ['1', 'c'],
])('does not print id %p with key %p', (id, keyVersion) => {
  expect(() => formatScene({ purpose: 'grid', id, keyVersion }, hmac)).toThrow(RangeError)
})
