import type { Random } from './random'
import type { Topic } from './topics/topic'

/** Where a report happens, in the words people use. */
export interface Spot {
  /** `3号楼2单元` in an estate, else the name of the place. */
  readonly said: string
  readonly floor: number
}

type Wording = (text: string, random: Random) => string

const plain: Wording = text => (/[。！？!?]$/.test(text) ? text : `${text}。`)

/** Older people greet first and thank at the end. */
const elderly: Wording = (text, random) =>
  `${random.pick(['同志你好，', '小同志，', '社区的同志，您好。', '我是这里的老住户了，'])}${plain(text, random)}${random.pick(['麻烦你们了。', '我眼睛花，写得不好。', '辛苦了！', '能打电话说最好。'])}`

const hurried: Wording = (text, random) =>
  `${text
    .replace(/[。！]/g, ' ')
    .replace(/，/g, ' ')
    .trim()}${random.pick(['', '！！', ' 快点来看看', ' 急'])}`

const polite: Wording = (text, random) =>
  `您好，${plain(text, random)}${random.pick(['谢谢！', '麻烦安排一下，谢谢。', '辛苦你们了。'])}`

const wordings: readonly Wording[] = [plain, plain, plain, elderly, hurried, polite]

/** Slips of a thumb, as they really come in. */
const slips: readonly (readonly [string, string])[] = [
  ['楼道', '楼到'],
  ['垃圾', '拉圾'],
  ['已经', '以经'],
  ['麻烦', '麻凡'],
  ['再', '在'],
  ['没人管', '没人关'],
]

/** What a resident writes about a topic: a wording, often a detail, in the manner of one sort of people. */
export function reportText(topic: Topic, spot: Spot, random: Random): string {
  const said = random.pick(topic.says)
  const joined = random.chance(0.6) ? `${plain(said, random)}${random.pick(topic.details)}` : said
  const written = random.pick(wordings)(fill(joined, spot, random), random)
  return random.chance(0.05) ? slip(written, random) : written
}

export const fill = (text: string, { said, floor }: Spot, random: Random): string =>
  text
    .replaceAll('{spot}', said)
    .replaceAll('{floor}', String(floor))
    .replaceAll('{days}', random.pick(['三天', '快一个星期', '好几天', '两天']))

function slip(text: string, random: Random): string {
  const [right, wrong] = random.pick(slips)
  return text.replace(right, wrong)
}
