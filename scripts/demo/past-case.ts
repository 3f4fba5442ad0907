import { localDateOf } from '../../shared/kernel/local-date'
import { placeInGrid } from './case-place'
import { usualSteps } from './case-steps'
import { reportText } from './case-text'
import { somePastDay, someTimeOn } from './case-times'
import { type BornCase, bornFrom, deskOf, type World } from './demo-world'
import type { Random } from './random'
import { homeTopics } from './topics/homes'
import { publicTopics } from './topics/public-places'
import { questionTopics } from './topics/questions'

const topics = [...homeTopics, ...publicTopics, ...questionTopics]
const lateShare = 0.09
const anonymousShare = 0.07
const phoneShare = 0.7
const wechatShare = 0.8
/** Residents who write; the first few belong to the story. */
const storyResidents = 3

/** One case of the last half year that has been answered by now. */
export function pastCase(world: World, random: Random): BornCase {
  for (;;) {
    const born = someCase(world, random)
    if (born.steps.some(step => step.kind === 'resolved' && step.at <= world.now)) return born
  }
}

function someCase(world: World, random: Random): BornCase {
  const grid = random.pick([...world.grids.values()])
  const topic = random.pick(topics.filter(each => !each.kinds || each.kinds.includes(grid.kind)))
  const reported = placeInGrid(grid, world.buildings.get(grid.code)!, random)
  const createdAt = someTimeOn(somePastDay(localDateOf(world.now), random), random)
  const telling = {
    grid,
    reported,
    categoryId: topic.category,
    text: reportText(topic, reported.spot, random),
    createdAt,
    reporter: random.pick(residentsOf(world).slice(storyResidents)),
    anonymous: random.chance(anonymousShare),
    leavesPhone: random.chance(phoneShare),
    channel: random.chance(wechatShare) ? ('wechat' as const) : ('h5' as const),
  }
  const late = random.chance(lateShare)
  return bornFrom(world, telling, worker =>
    usualSteps({ topic, spot: reported.spot, createdAt, late, desk: deskOf(world, grid), worker }, world, random),
  )
}

const residentsOf = (world: World) => [...world.people.values()].filter(each => each.roles.length === 0)
