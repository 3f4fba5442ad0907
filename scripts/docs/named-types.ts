import * as z from 'zod'
import * as caseShapes from '../../shared/cases/case'
import * as deadlineShapes from '../../shared/cases/case-deadline'
import * as caseInputs from '../../shared/cases/case-inputs'
import * as statusShapes from '../../shared/cases/case-status'
import * as caseViews from '../../shared/cases/case-views'
import * as rulesContract from '../../shared/deadlines/rules-input'
import * as gridContract from '../../shared/grids/actions'
import * as gridShapes from '../../shared/grids/grid'
import * as inboxContract from '../../shared/inbox/actions'
import * as fields from '../../shared/kernel/fields'
import * as peopleShapes from '../../shared/people/person'
import type { JsonSchema } from './say-type'

/** Shapes that several actions share; docs/api.md names them and shows each once. */
const named = {
  Position: fields.position,
  DevicePosition: fields.devicePosition,
  PhotoInput: caseInputs.photoInput,
  PlaceInput: caseInputs.placeInput,
  RouteView: caseViews.routeView,
  AssigneeView: caseViews.assigneeView,
  CasePromise: caseViews.casePromise,
  PhotoView: caseViews.photoView,
  EventView: caseViews.eventView,
  CaseCard: caseViews.caseCard,
  CaseDetail: caseViews.caseDetail,
  CaseStatus: statusShapes.caseStatus,
  CountedDay: deadlineShapes.countedDay,
  DeadlineView: deadlineShapes.deadlineView,
  CategoryView: caseShapes.categoryView,
  GridSummary: gridShapes.gridSummary,
  Thumbnail: gridShapes.thumbnail,
  Duty: gridShapes.duty,
  Landing: gridContract.landing,
  AddressMatch: gridContract.addressMatch,
  InboxItem: inboxContract.inboxItem,
  RulesInput: rulesContract.rulesInput,
  PublicWorker: peopleShapes.publicWorker,
  Me: peopleShapes.me,
} as const

const registry = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })

/** The schema of a contract as JSON Schema; shared shapes are references by their name. */
export function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema {
  const made = z.toJSONSchema(schema, { metadata: registry, io, unrepresentable: 'any' })
  const { $defs: _defs, ...own } = made
  return own as JsonSchema
}

/** The shared shapes themselves, in order of their names. */
export function namedTypes(): readonly (readonly [name: string, schema: JsonSchema])[] {
  return Object.entries(named)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, schema]) => {
      const { $defs, ...own } = z.toJSONSchema(schema, { metadata: registry, io: 'output', unrepresentable: 'any' })
      return [name, ('$ref' in own ? $defs?.[name] : own) as JsonSchema] as const
    })
}
