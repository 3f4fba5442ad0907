/** Demo people who also come by WeChat: person id to the openid of their phone. */
export const staffPhones = {
  'worker-001003-07': 'openid-wang-fang',
  'worker-001003-08': 'openid-chen-xiao',
} as const
