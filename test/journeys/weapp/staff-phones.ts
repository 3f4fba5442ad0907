/** Demo people who also come by WeChat: person id to the openid of their phone. */
export const staffPhones = {
  'worker-001003-07': 'openid-wang-fang',
  'worker-001003-08': 'openid-chen-xiao',
  'leader-001003': 'openid-zhao-ming',
  'desk-001003-1': 'openid-lin-xiumei',
  'supervisor-1': 'openid-zhou-lan',
  'organiser-1': 'openid-xu-jing',
  'admin-1': 'openid-ding-yi',
} as const
