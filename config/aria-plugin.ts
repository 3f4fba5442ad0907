import type { IPluginContext } from '@tarojs/service'
import { ariaAttributes } from '../miniprogram/platform/aria-attributes'

/** The part of Taro's platform that this plugin uses. */
interface MiniPlatform {
  readonly template?: { mergeComponents(ctx: IPluginContext, patch: object): void }
}

/** Lets WeChat's templates carry what screen readers say. */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: MiniPlatform) => platform.template?.mergeComponents(ctx, ariaAttributes),
  })
}
