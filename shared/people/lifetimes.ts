const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** How long each way in stays open, in milliseconds (docs/adr/0012). */
export const invitationMs = 72 * hourMs
export const adminTokenMs = 24 * hourMs
export const scanMs = 2 * minuteMs
export const consoleSessionMs = 12 * hourMs
export const phoneCodeMs = 5 * minuteMs
