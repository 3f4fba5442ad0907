import { resolve } from 'node:path'

/** The top folder of the repository; a bundled program no longer lies where its source does. */
export const root = process.env.GEZI_ROOT ?? resolve(__dirname, '..')
