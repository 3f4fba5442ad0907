/** Version of the text in shared/messages/privacy.ts. A change of meaning there needs a new version here. */
export const reportConsentVersion = '2026-11'
