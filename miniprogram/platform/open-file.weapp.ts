import Taro from '@tarojs/taro'

/** WeChat shows it, with its menu to send it on; the copy on the phone has the name that people read. */
export async function openFile(url: string, fileName: string): Promise<boolean> {
  try {
    const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`
    const { statusCode } = await Taro.downloadFile({ url, filePath })
    if (statusCode !== 200) return false
    await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
    return true
  } catch {
    return false
  }
}
