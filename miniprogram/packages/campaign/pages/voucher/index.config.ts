import { screenTitles } from '@shared/messages/navigation'

export default definePageConfig({ navigationBarTitleText: screenTitles.voucher })
