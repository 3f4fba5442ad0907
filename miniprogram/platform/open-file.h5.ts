/** A browser saves it. The name of an address elsewhere would be that of the address, so the bytes are fetched first. */
export async function openFile(url: string, fileName: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    if (!response.ok) return false
    const address = URL.createObjectURL(await response.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    URL.revokeObjectURL(address)
    return true
  } catch {
    return false
  }
}
