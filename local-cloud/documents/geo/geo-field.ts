import type { IndexDefinition } from '../../config/database-file'

/** The field that an index lists by cells, if it is a geo index. */
export const geoFieldOf = ({ keys }: IndexDefinition): string | undefined =>
  keys.find(([, kind]) => kind === '2dsphere')?.[0]
