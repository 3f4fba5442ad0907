import type { ConsentPurpose } from './person'

/** Version of the text in shared/messages/privacy.ts. A change of meaning there needs a new version here. */
export const reportConsentVersion = '2026-11'

/** The version of the text in force for each purpose: privacy.ts for reports, form-words.ts for campaigns. */
export const consentVersions: Readonly<Record<ConsentPurpose, string>> = {
  report: reportConsentVersion,
  campaign: '2026-11',
}
