import * as z from 'zod/mini'
import { action, defineActions } from '../kernel/contract'
import { devicePosition, id, position, text } from '../kernel/fields'
import { publicWorker } from '../people/person'
import { duty, gridSummary, mapArea, thumbnail } from './grid'

export const landing = z.object({
  territory: z.object({ name: z.string(), fictional: z.boolean() }),
  grid: z.object({ ...gridSummary.shape, households: z.nullable(z.int()), anchor: position }),
  duty,
  owner: z.nullable(publicWorker),
  deputies: z.array(publicWorker),
  leader: z.nullable(publicWorker),
  desk: z.object({ orgCode: id, name: z.string(), phone: z.string() }),
  hotline: z.string(),
  supervisionPhone: z.string(),
  thumbnail,
})
export type Landing = z.output<typeof landing>

export const addressMatch = z.object({
  buildingId: id,
  label: z.string(),
  point: position,
  grid: gridSummary,
})
export type AddressMatch = z.output<typeof addressMatch>

/** Contract of the cloud function `grids`. Open to everyone: it is what the poster on the wall says. */
export const gridActions = defineActions('grids', {
  landing: action({
    summary:
      'The grid of a printed code (its 32-character scene) or of a grid code: who looks after it, phones, drawing.',
    input: z.union([
      z.object({ scene: z.string().check(z.minLength(1), z.maxLength(64)) }),
      z.object({ gridCode: id }),
    ]),
    output: landing,
    errors: ['SCENE_MALFORMED', 'SCENE_UNKNOWN_VERSION', 'SCENE_FORGED', 'SCENE_REVOKED', 'GRID_NOT_FOUND'],
    writes: false,
  }),
  locate: action({
    summary:
      'The one grid that owns a point; near a boundary also the neighbours it could belong to. Outside: the nearest desk.',
    input: z.object({ position: devicePosition }),
    output: z.object({
      grid: z.nullable(gridSummary),
      point: position,
      nearBoundary: z.boolean(),
      alternatives: z.array(gridSummary),
      outsideDesk: z.nullable(z.object({ orgCode: id, name: z.string() })),
      thumbnail: z.nullable(thumbnail),
    }),
    errors: [],
    writes: false,
  }),
  matchAddress: action({
    summary:
      'Buildings of the territory that a typed address may mean, best first, at most 5; empty when none is recognised.',
    input: z.object({ text: text(100), nearGridCode: z.optional(id) }),
    output: z.object({ matches: z.array(addressMatch) }),
    errors: [],
    writes: false,
  }),
  search: action({
    summary: 'Grids by name, code, community or building, at most 20.',
    input: z.object({ text: text(50) }),
    output: z.object({ grids: z.array(z.object({ ...gridSummary.shape, because: z.nullable(z.string()) })) }),
    errors: [],
    writes: false,
  }),
  map: action({
    summary:
      'Outlines below one organisation node (top node when left out): its child nodes, or its grids at the lowest level.',
    input: z.object({ orgCode: z.optional(id) }),
    output: z.object({
      node: z.object({ code: id, name: z.string(), parent: z.nullable(id) }),
      areas: z.array(mapArea),
      bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    }),
    errors: ['GRID_NOT_FOUND'],
    writes: false,
  }),
})
