const longestSide = 1600

export async function shrinkPhoto(localPath: string): Promise<string> {
  const original = await (await fetch(localPath)).blob()
  const picture = await createImageBitmap(original, { imageOrientation: 'from-image' })
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const small = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', 0.82))
  if (!small) throw new Error('the browser could not encode the photo')
  return URL.createObjectURL(small)
}
