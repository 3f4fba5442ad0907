/// <reference types="@tarojs/taro" />

/** True in the build that local-cloud serves; a literal, so that production builds drop what stands behind it. */
declare const GEZI_LOCAL: boolean
declare const GEZI_PROFILE: 'governance' | 'marketing'
/** CloudBase environment id; empty when the build was given none. */
declare const GEZI_ENV_ID: string

declare module '*.css'
