import { randomBytes, randomUUID } from 'node:crypto'

export const newRequestId = (): string => randomUUID()

/** Document id as CloudBase makes them: 32 hexadecimal digits. */
export const newDocumentId = (): string => randomBytes(16).toString('hex')
