/** An SVG document as an image address. Encoded, not base64: WeChat and browsers both read it, and it stays shorter. */
export const svgUri = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

export const svgDocument = (width: number, height: number, body: string, viewBox = `0 0 ${width} ${height}`): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${body}</svg>`

/** Text that goes between tags of a drawing. */
export const svgText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
