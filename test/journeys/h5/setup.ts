import { serveInstance } from '../../support/served-instance'
import { keepInstance } from './instance'
import { storyBegins } from './story'

/** One instance with the demo territory serves all browser journeys; each journey brings its own people. */
export default async function setup(): Promise<void> {
  const instance = await serveInstance({ at: storyBegins })
  keepInstance(instance)
  process.env.GEZI_JOURNEY_URL = instance.url
  process.env.GEZI_JOURNEY_CLOCK_OFFSET = String(Date.parse(storyBegins) - Date.now())
  process.env.GEZI_JOURNEY_SCENES = JSON.stringify(instance.scenes)
}
