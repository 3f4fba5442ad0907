import { localDateOf } from '../../../shared/kernel/local-date'
import { demoTerritory } from '../../demo/demo-territory'
import { type CompiledTerritory, compileTerritory } from '../../territory/compile-territory'

/** The territory that both sides of the bench `submit` work in. */
export const benchTerritory = (): CompiledTerritory =>
  compileTerritory(demoTerritory(1, localDateOf(Date.now())), 'bench')
