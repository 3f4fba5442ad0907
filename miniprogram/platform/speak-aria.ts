import { mergeInternalComponents } from '@tarojs/shared'
import { ariaAttributes } from './aria-attributes'

// Before the first page is drawn: see aria-attributes.
if (process.env.TARO_ENV === 'weapp') mergeInternalComponents(ariaAttributes)
