import { terms } from './terms'

/** What happens with a reporter's data, in plain words. Change the version in people/consent-text.ts with its meaning. */
export const privacyText = {
  title: '我们怎么用您的信息',
  version: (version: string) => `第 ${version} 版`,
  sections: [
    {
      heading: '收什么',
      body: '您写的文字、照片、地点。手机号和称呼可以不留。照片里的拍摄地点、设备这些附带信息，上传前会去掉。',
    },
    {
      heading: '用来做什么',
      body: '只用来办这件事：派给负责的人、需要时联系您、把答复送给您。不做广告，不给别的单位。',
    },
    {
      heading: '谁能看',
      body: `负责办这件事的人和上级能看到内容。手机号平时只显示前三后四位；要看全号必须写原因，每看一次都记在“经过”里，您看得到。`,
    },
    {
      heading: '匿名报事',
      body: `不留姓名和手机号，办事的人看不到您是谁。和您的联系加密另存，只用来问您、答复您、请您评价。`,
    },
    {
      heading: '位置',
      body: '只有您点“用我的位置”时才取一次，用来找到网格，不连续记录。不给位置也能报事。',
    },
    {
      heading: '您可以',
      body: `随时查看自己报的事；要更正、删除，或撤回同意，打${terms.desk}电话，或民生热线 12345。不同意，也可以打电话报事。`,
    },
    { heading: '未满 14 岁', body: '请让家里的大人来报。' },
  ],
} as const

/** Before WeChat opens camera, album or location for the first time. */
export const privacyQuestionWords = {
  title: '用相机、相册或位置之前',
  text: '只在您点的时候用，用来说明这件事。不同意也能报事，写字就行。',
  read: '看完整的说明',
  refuse: '先不用',
  agree: '同意',
} as const
