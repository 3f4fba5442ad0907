import { svgDocument } from '../look/svg-uri'

/** Stand-in when a worker has no photo yet: a drawn person in the working vest, never a stranger's photo. */
export function drawPortrait(gender: 'female' | 'male' | null, vest: string): string {
  const hair =
    gender === 'female'
      ? '<path d="M23 46c-3-21 6-32 19-32s22 11 19 32c-1 7-3 12-5 15H28c-2-3-4-8-5-15z" fill="#2b2a2c"/>'
      : ''
  const fringe =
    gender === 'female'
      ? 'M28 40c1-9 6-12 12-13 5 5 11 6 15 6 1 2 1 5 1 7 3-14-3-21-14-21S25 27 28 40z'
      : 'M27 40c-2-17 5-25 15-25s17 8 15 25c-1-6-3-9-6-11-6 1-13 1-18 0-3 2-5 5-6 11z'
  return svgDocument(
    84,
    104,
    '<rect width="84" height="104" fill="#d3e0dc"/><path d="M0 70l20-14 18 9 22-17 24 16v40H0z" fill="#c2d4cf"/>' +
      hair +
      '<path d="M35 56h14v14l-7 5-7-5z" fill="#e3b592"/>' +
      '<path d="M29 40c0-10 5-15 13-15s13 5 13 15c0 12-6 21-13 21s-13-9-13-21z" fill="#f0c8a6"/>' +
      `<path d="${fringe}" fill="#2b2a2c"/>` +
      '<path d="M36 42v1.5M48 42v1.5" stroke="#2b2a2c" stroke-width="2" stroke-linecap="round"/>' +
      '<path d="M37.5 51c1.3 1.4 2.8 2 4.5 2s3.2-.6 4.5-2" fill="none" stroke="#a8583f" stroke-width="1.6" stroke-linecap="round"/>' +
      `<path d="M10 104c0-21 9-31 25-35l7 6 7-6c16 4 25 14 25 35z" fill="${vest}"/>` +
      '<path d="M35 69l7 6 7-6 3 2-10 13-10-13z" fill="#fff"/>' +
      '<path d="M22 76l4 28M62 76l-4 28" stroke="#f3f1ea" stroke-width="4"/>' +
      '<rect x="49" y="88" width="12" height="8" rx="1.5" fill="#f3f1ea"/>',
  )
}
