import { sceneOfQuery } from '@/platform/scene-of-query'

const scene = '1Ga3k-_~!:A'

it.each([
  ['a code of wxacode.getUnlimited', { scene: encodeURIComponent(scene) }, scene],
  ['a scene that holds an encoded percent sign is decoded once', { scene: '1G%2525' }, '1G%25'],
  ['a scene that is no encoding', { scene: '1G%zz' }, '1G%zz'],
  ['an ordinary-link code', { q: encodeURIComponent(`https://gezi.example/g/${scene}`) }, scene],
  [
    'an ordinary link with what follows',
    { q: encodeURIComponent(`https://gezi.example/g/${scene}?from=poster#top`) },
    scene,
  ],
  ['an ordinary link with a query', { q: encodeURIComponent(`https://gezi.example/?scene=${scene}&v=1`) }, scene],
  ['a link without a scene', { q: encodeURIComponent('https://gezi.example/') }, ''],
  ['no code', { scancode_time: '1' }, ''],
] as const)('%s', (_case, query, expected) => {
  expect(sceneOfQuery(query)).toBe(expected)
})
