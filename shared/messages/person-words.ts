import type { PublicWorker } from '../people/person'
import { commonWords } from './common'
import { roleName } from './terms'

/** Whoever reported it, where no name is said. */
export const reporterWord = '报事人'

/** A person of the staff as a card shows them. */
export const sayWorker = ({ name, role, gender, photoUrl, demo }: PublicWorker) => ({
  name,
  roleName: roleName(role),
  gender,
  photoUrl,
  mark: demo ? commonWords.demoPerson : undefined,
})
