import { beginStory } from '../story-instance'
import { keepInstance } from './instance'

/** One instance with the demo territory serves the browser journeys that leave its clock alone; each brings its own people. */
export default async function setup(): Promise<void> {
  keepInstance(await beginStory())
}
