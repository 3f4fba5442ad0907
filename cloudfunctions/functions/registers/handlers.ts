import type { registerActions } from '@shared/registers/actions'
import { exportRegister } from '../../modules/registers/export-register'
import { listArchive } from '../../modules/registers/list-archive'
import { listChoices } from '../../modules/registers/list-choices'
import type { Handlers } from '../../platform/create-function'

export const registerHandlers: Handlers<typeof registerActions> = {
  choices: listChoices,
  archive: listArchive,
  export: exportRegister,
}
