import type { figureActions } from '@shared/figures/actions'
import type { Policy } from '../../platform/authority'

export const figuresPolicy: Policy<keyof typeof figureActions> = {
  overview: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope', 'admin@scope'],
    because:
      'Numbers for those who supervise, lead, run or administrate the place; which cases they are only for who may see them.',
  },
  cases: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope'],
    because: 'They see each of these cases anyway; administrators see none.',
  },
  assignees: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope'],
    because: 'Each of these cases says it to them anyway.',
  },
  lights: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope', 'admin@scope'],
    because: 'Numbers only.',
  },
  gridLights: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope', 'admin@scope'],
    because: 'Numbers on a map that everybody may see.',
  },
  supervisions: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope'],
    because: 'They see each of these cases anyway; administrators see none.',
  },
  rates: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope', 'admin@scope'],
    because: 'Numbers only; nobody who reported and nobody who works is named.',
  },
  report: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope', 'admin@scope'],
    because: 'The same numbers, for the assessment of the places below.',
  },
  exportReport: {
    grants: ['supervisor@scope', 'leader@scope', 'station@scope', 'admin@scope'],
    because: 'What may be read may be taken along; it names nobody, and who wrote it out is logged.',
  },
}
