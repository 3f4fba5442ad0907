import type { Palette } from '../look/palette'
import { svgDocument } from '../look/svg-uri'

export type StateKind = 'empty' | 'done' | 'error' | 'offline' | 'refused'

const ground = ({ sunk, card }: Palette) =>
  `<path d="M14 108l18-30 40-10 34 8 34-6 24 34-30 10-52 4-40-3z" fill="${sunk}" stroke="none"/>` +
  `<path d="M32 78l22 20 20-30M54 98l-8 17M54 98l44 6 8-28M98 104l2 14M98 104l40-2 2-32" stroke="${card}" stroke-width="3"/>`

const scenes: Record<StateKind, (palette: Palette) => string> = {
  empty: ({ card, primary, primarySoft }) =>
    `<path d="M72 62h36v34H72z" fill="${card}"/><path d="M66 64l24-20 24 20"/><path d="M85 96V80h11v16M78 70h8M97 70h6"/>` +
    `<path d="M128 92V70M128 70c-7 0-11-5-11-11s4-13 11-17c7 4 11 11 11 17s-4 11-11 11z" fill="${primarySoft}" stroke="${primary}"/>` +
    `<path d="M48 92c3-5 9-5 12 0"/><circle cx="44" cy="34" r="8" stroke="${primary}"/>`,
  done: ({ card, primary, primarySoft }) =>
    `<path d="M64 46h40v52H64z" fill="${card}"/><path d="M72 58h24M72 70h24M72 82h14"/>` +
    `<circle cx="112" cy="62" r="17" fill="${primarySoft}" stroke="${primary}"/><path d="M104 62l6 6 11-12" stroke="${primary}"/>`,
  error: ({ card, primary, primarySoft }) =>
    `<path d="M52 44h46l14 14v42H52z" fill="${card}"/><path d="M98 44v14h14"/><path d="M64 66h20M64 78h34M64 90h14"/>` +
    `<path d="M124 34c-10 0-16 6-16 13 0 4 2 7 5 9l-2 9 9-6c13 1 21-5 21-12 0-8-7-13-17-13z" fill="${primarySoft}" stroke="${primary}"/>` +
    `<path d="M124 40v7M124 51v.5" stroke="${primary}"/>`,
  offline: ({ card, primary, primarySoft }) =>
    `<path d="M88 98V58M78 98h20"/><path d="M88 58l-6-8h12z" fill="${card}"/>` +
    `<path d="M70 46a26 26 0 0136 0M62 36a38 38 0 0152 0" stroke="${primary}" stroke-dasharray="5 6"/>` +
    `<path d="M116 70h26v22h-26z" fill="${primarySoft}" stroke="${primary}"/><path d="M122 77h14M122 84h8" stroke="${primary}"/>`,
  refused: ({ card, primary, primarySoft }) =>
    `<path d="M88 102s26-24 26-44a26 26 0 00-52 0c0 20 26 44 26 44z" fill="${card}"/>` +
    `<rect x="77" y="56" width="22" height="17" rx="3" fill="${primarySoft}" stroke="${primary}"/>` +
    `<path d="M81 56v-5a7 7 0 0114 0v5M88 63v4" stroke="${primary}"/>`,
}

export const drawState = (kind: StateKind, palette: Palette): string =>
  svgDocument(
    209,
    152,
    `<g fill="none" stroke="${palette.ink2}" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">` +
      `${ground(palette)}${scenes[kind](palette)}</g>`,
    '0 0 176 128',
  )
