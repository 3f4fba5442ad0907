import type { RouteView } from '../cases/case-views'
import { terms } from './terms'

const placePart = (route: RouteView, toReporter: boolean): string => {
  const grid = route.gridName ?? ''
  switch (route.place) {
    case 'scannedGrid':
      // The code that was scanned, or the grid that was looked up: nothing nearer is known.
      return `地点在${grid}`
    case 'pin':
      return `地图上的位置在${grid}`
    case 'pinResidentPick':
      return toReporter ? `位置在两格交界，您选了${grid}` : `位置在两格交界，报事人选了${grid}`
    case 'address':
      return `地址在${grid}`
    case 'addressUnknown':
      return `${grid ? `从${grid}报的，` : ''}${toReporter ? '您' : ''}写的地点没有认出来`
    case 'outside':
      return '位置不在任何一个网格里'
    case 'unknown':
      return '没有写明地点'
    case 'workerGrid':
      return `在${grid}登记的`
  }
}

const dutyPart = (route: RouteView): string => {
  const person = route.personName ?? ''
  const absent = route.coversFor ?? ''
  const desk = route.deskName ?? terms.desk
  switch (route.duty) {
    case 'owner':
      return `这里由${person}负责`
    case 'deputyCoversLeave':
      return `${absent}请假，由${person}代班`
    case 'leaderNoOwner':
      return `这里还没有${terms.worker}，由${terms.leader}${person}负责`
    case 'leaderCoversLeave':
      return `${absent}请假，代班的人也不在，由${terms.leader}${person}负责`
    case 'deskNoTeam':
      return route.coversFor ? `${absent}请假，没有人代班，由${desk}安排` : `这里还没有${terms.worker}，由${desk}安排`
    case 'deskOutside':
      return route.place === 'outside' ? `由最近的${desk}安排` : `由${desk}安排`
    case 'deskAboutStaff':
      return `说的是工作人员，由${desk}来办，不交给本人`
    case 'named':
      return `接电话时定了由${route.personName ?? desk}来办`
    case 'self':
      return `${person}自己登记、自己办`
  }
}

/**
 * Why this person or desk answers for the case, in one sentence without a full stop ("地点在第七网格，这里由王芳负责").
 * Explains the stored decision of product.md B.5; it never decides anything.
 */
export const sayRoute = (route: RouteView, reader: 'reporter' | 'staff'): string =>
  `${placePart(route, reader === 'reporter')}，${dutyPart(route)}`
