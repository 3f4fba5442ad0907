import type { Landing } from '@shared/grids/actions'
import type { PublicWorker } from '@shared/people/person'
import { landingView } from '@/features/landing/landing-view'

const worker = (name: string, more: Partial<PublicWorker> = {}): PublicWorker => ({
  personId: name,
  name,
  role: 'worker',
  gender: 'female',
  phone: '13900001207',
  photoUrl: null,
  demo: true,
  ...more,
})
const desk = { orgCode: '610999001003', name: '桂花社区工作站', phone: '09996120301' }
const landing = (more: Partial<Landing> = {}): Landing =>
  ({
    duty: {
      reason: 'owner',
      person: worker('王芳'),
      desk: null,
      coversFor: null,
      onDutyUntil: '18:00',
      nextOnDutyAt: null,
    },
    owner: worker('王芳'),
    deputies: [worker('陈晓')],
    leader: worker('赵明', { role: 'leader' }),
    desk,
    hotline: '12345',
    supervisionPhone: '09996120388',
    ...more,
  }) as Landing

it('names the owner, who covers, who leads, and every number in groups', () => {
  const view = landingView(landing(), 0)
  expect(view.who).toBe('王芳')
  expect(view.helpers).toEqual(['她不在时找 陈晓（AB 岗）', '网格长 赵明'])
  expect(view.call).toEqual({ name: '王芳', phone: '13900001207', shown: '139 0000 1207' })
  expect(view.supervision.shown).toBe('0999-612 0388')
})

it('does not send people to the deputy who is the one on duty', () => {
  const duty = { ...landing().duty, reason: 'deputyCoversLeave' as const, person: worker('陈晓'), coversFor: '王芳' }
  const view = landingView(landing({ duty }), 0)
  expect(view.who).toBe('陈晓')
  expect(view.duty.cover).toBe('王芳请假，陈晓代班')
  expect(view.helpers).toEqual(['网格长 赵明'])
})

it('calls the desk when nobody is there, and when the person has no phone', () => {
  const duty = { ...landing().duty, reason: 'deskNoTeam' as const, person: null, desk }
  expect(landingView(landing({ duty }), 0).call).toMatchObject({ name: '桂花社区工作站', phone: '09996120301' })
  const silent = { ...landing().duty, person: worker('王芳', { phone: null }) }
  expect(landingView(landing({ duty: silent }), 0).call.name).toBe('桂花社区工作站')
})
