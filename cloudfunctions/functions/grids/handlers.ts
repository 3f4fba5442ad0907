import type { gridActions } from '@shared/grids/actions'
import { landing } from '../../modules/grids/landing'
import { locate } from '../../modules/grids/locate'
import { map } from '../../modules/grids/map'
import { matchAddress } from '../../modules/grids/match-address'
import { search } from '../../modules/grids/search'
import type { Handlers } from '../../platform/create-function'

export const gridHandlers: Handlers<typeof gridActions> = { landing, locate, matchAddress, search, map }
