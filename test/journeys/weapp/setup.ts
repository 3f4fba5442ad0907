import { keepInstance } from '../h5/instance'
import { beginStory } from '../story-instance'
import { staffPhones } from './staff-phones'

/** One instance with the demo territory serves the mini-program journeys that leave its clock alone. */
export default async function setup(): Promise<void> {
  keepInstance(await beginStory(staffPhones))
}
