import { shippedRules } from '@shared/deadlines/rules'
import { type RulesInput, rulesInput } from '@shared/deadlines/rules-input'
import { useState } from 'react'
import { DepartmentForm } from '@/features/station-policies/department-form'
import { LadderForm } from '@/features/station-policies/ladder-form'
import { withPolicy } from '@/features/station-policies/rules-draft'
import { onScreen, tap, textOf, type } from '../../../support/on-screen'

jest.mock('@tarojs/components', () => jest.requireActual('../../../support/taro-elements'))
jest.mock('@tarojs/taro', () => jest.requireActual('../../../support/taro-device'))

const levelNames = ['区县', '街道', '社区', '网格']
const shipped = rulesInput.parse(shippedRules)
let edited: RulesInput

/** Both forms on a page that keeps what is edited. */
function Page() {
  const [rules, setRules] = useState(shipped)
  edited = rules
  const policy = rules.policies[0]!
  return (
    <>
      <LadderForm rules={rules} levelNames={levelNames} onChange={setRules} />
      <DepartmentForm
        policy={policy}
        departments={[{ orgCode: 'roads', name: '住建局' }]}
        onChange={change => setRules(withPolicy(rules, policy.id, change))}
      />
    </>
  )
}

const settled = () => new Promise(resolve => setTimeout(resolve))
const rungs = () => edited.ladder.map(({ role, nodesUp, share }) => `${role} ${nodesUp} ${share}`)

it('a rung is taken off, put back and moved, with its share', async () => {
  const screen = onScreen(<Page />)
  tap('rung-off-1')
  await settled()
  expect(rungs().slice(0, 2)).toEqual(['worker 0 0.5', 'station 1 0.15'])
  expect(textOf('rung-add-leader-0')).toBe('加上网格长')
  tap('rung-add-leader-0')
  await settled()
  type('share-1', '12')
  await settled()
  expect(rungs().slice(0, 3)).toEqual(['worker 0 0.5', 'leader 0 0.12', 'station 1 0.15'])
  tap('rung-earlier-2')
  await settled()
  expect(rungs().slice(0, 3)).toEqual(['worker 0 0.5', 'station 1 0.15', 'leader 0 0.12'])
  expect(document.getElementById('rung-off-0')).toBeNull()
  expect(document.getElementById('rung-earlier-1')).toBeNull()
  screen.leave()
})

it('a department gets a share of its own, and that of all when the field is emptied', () => {
  const screen = onScreen(<Page />)
  const { id } = shipped.policies[0]!
  type(`${id}-department`, '25')
  type(`${id}-department-roads`, '40')
  expect(edited.policies[0]?.departments).toEqual({ share: 0.25, shareOf: { roads: 0.4 } })
  type(`${id}-department-roads`, '')
  expect(edited.policies[0]?.departments).toEqual({ share: 0.25, shareOf: {} })
  screen.leave()
})
