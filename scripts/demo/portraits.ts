import type { Person } from '../../shared/people/person'
import { seededRandom, seedOf } from './random'

/** A drawn portrait; nobody in the demo has a real face. */
export interface Portrait {
  readonly name: string
  readonly svg: string
}

const skins = ['#F0C8A6', '#E9BC97', '#F4D2B4']
const shadows = ['#E3B592', '#D9A57D', '#E8BE9C']
const hairs = ['#2B2A2C', '#3A2E2A', '#4A4542']

/** Hair behind the face, and the fringe or crop in front of it. */
const styles: Readonly<Record<'female' | 'male', readonly { back: string; front: string }[]>> = {
  female: [
    {
      back: 'M23 46c-3-21 6-32 19-32s22 11 19 32c-1 7-3 12-5 15H28c-2-3-4-8-5-15z',
      front: 'M28 40c1-9 6-12 12-13 5 5 11 6 15 6 1 2 1 5 1 7 3-14-3-21-14-21S25 27 28 40z',
    },
    {
      back: 'M26 44c-2-20 5-30 16-30s18 10 16 30l-3 6H29zM52 20c8-2 11 3 9 9s-6 5-9 2z',
      front: 'M28 39c2-10 8-13 14-13s12 3 14 13c3-13-4-20-14-20s-17 7-14 20z',
    },
    {
      back: 'M22 66c-2-30 4-52 20-52s22 22 20 52c-6 3-10 0-10-6H32c0 6-4 9-10 6z',
      front: 'M27 43c-2-11 4-20 15-20v4c-3 6-8 11-15 16zM57 43c2-11-4-20-15-20v4c3 6 8 11 15 16z',
    },
  ],
  male: [
    { back: '', front: 'M27 40c-2-16 5-24 15-24s17 8 15 24c-2-8-4-11-6-12-6 2-13 2-18 0-2 1-4 4-6 12z' },
    { back: '', front: 'M28 38c-3-14 4-22 15-22 9 0 16 6 13 22-1-5-2-8-4-9-4-3-8-2-11-4-5 2-11 4-13 13z' },
    { back: '', front: 'M29 36c-1-11 5-17 13-17s14 6 13 17c-2-6-3-8-5-9-5 1-11 1-16 0-2 1-3 3-5 9z' },
  ],
}

const round =
  '<g fill="none" stroke="#5B5F66" stroke-width="1.2"><circle cx="36" cy="43" r="4"/><circle cx="48" cy="43" r="4"/><path d="M40 43h4"/></g>'

/** All portraits the demo uses: three styles, with and without glasses, of each gender. */
export const portraits: readonly Portrait[] = (['female', 'male'] as const).flatMap(gender =>
  styles[gender].flatMap((style, i) =>
    [false, true].map(glasses => ({
      name: `${gender}-${i + 1}${glasses ? '-glasses' : ''}`,
      svg: draw(style, skins[i]!, shadows[i]!, hairs[(i + (glasses ? 1 : 0)) % hairs.length]!, glasses),
    })),
  ),
)

/** The portrait a person always gets; 王芳 looks as on the screens. */
export function portraitOf({ _id, name, gender }: Pick<Person, '_id' | 'name' | 'gender'>): string {
  if (name === '王芳') return 'female-1'
  const random = seededRandom(seedOf('portrait', _id))
  return `${gender ?? 'female'}-${random.int(1, 3)}${random.chance(0.3) ? '-glasses' : ''}`
}

function draw(
  { back, front }: { back: string; front: string },
  skin: string,
  shadow: string,
  hair: string,
  glasses: boolean,
) {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="336" height="416" viewBox="0 0 84 104">',
    '<rect width="84" height="104" fill="#D3E0DC"/><path d="M0 70l20-14 18 9 22-17 24 16v40H0z" fill="#C2D4CF"/>',
    back ? `<path d="${back}" fill="${hair}"/>` : '',
    `<path d="M35 56h14v14l-7 5-7-5z" fill="${shadow}"/>`,
    `<path d="M29 40c0-10 5-15 13-15s13 5 13 15c0 12-6 21-13 21s-13-9-13-21z" fill="${skin}"/>`,
    `<path d="${front}" fill="${hair}"/>`,
    `<path d="M36 42v1.5M48 42v1.5" stroke="${hair}" stroke-width="2" stroke-linecap="round"/>`,
    glasses ? round : '',
    '<path d="M37.5 51c1.3 1.4 2.8 2 4.5 2s3.2-.6 4.5-2" fill="none" stroke="#A8583F" stroke-width="1.6" stroke-linecap="round"/>',
    '<path d="M10 104c0-21 9-31 25-35l7 6 7-6c16 4 25 14 25 35z" fill="#0F766E"/>',
    '<path d="M35 69l7 6 7-6 3 2-10 13-10-13z" fill="#FFFFFF"/>',
    '<path d="M22 76l4 28M62 76l-4 28" stroke="#F3F1EA" stroke-width="4"/>',
    '<rect x="49" y="88" width="12" height="8" rx="1.5" fill="#F3F1EA"/></svg>',
  ].join('')
}
