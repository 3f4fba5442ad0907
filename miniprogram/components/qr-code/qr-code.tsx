import { Image, View } from '@tarojs/components'
import type { QRCode } from 'qrcode'
import { useEffect, useState } from 'react'
import { svgDocument, svgUri } from '../look/svg-uri'
import './qr-code.css'

export interface QrCodeProps {
  readonly text: string
  /** What the picture is, for those who do not see it. */
  readonly label: string
}

/** Cells of white around, as the standard wants (ISO/IEC 18004). */
const quiet = 4
const pixelsOfCell = 12

/** A QR code, dark on white in every look: scanners want it so. */
export function QrCode({ text, label }: QrCodeProps) {
  const [src, setSrc] = useState('')
  useEffect(() => {
    let isShown = true
    // Fetched when a code is drawn: a browser's first screen needs none. Should it fail, the code stands below in words.
    import('qrcode').then(
      ({ create }) =>
        isShown && setSrc(svgUri(draw(create([{ data: utf8(text), mode: 'byte' }], { errorCorrectionLevel: 'M' })))),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [text])
  return (
    <View className="qr-code">
      {src ? <Image className="qr-code__picture" src={src} mode="aspectFit" ariaLabel={label} /> : null}
    </View>
  )
}

/** Bytes of a text. The library's own way needs TextEncoder, which WeChat's engine on phones does not have. */
const utf8 = (text: string): Uint8Array =>
  Uint8Array.from(encodeURIComponent(text).match(/%..|./g) ?? [], each =>
    each.length === 3 ? Number.parseInt(each.slice(1), 16) : each.charCodeAt(0),
  )

function draw({ modules }: QRCode): string {
  const side = modules.size + 2 * quiet
  const cells = Array.from({ length: modules.size * modules.size }, (_, at) => at).filter(at => modules.data[at])
  const path = cells
    .map(at => `M${(at % modules.size) + quiet} ${Math.floor(at / modules.size) + quiet}h1v1h-1z`)
    .join('')
  // Larger than it is shown: a picture that is scaled up blurs in some browsers.
  const pixels = side * pixelsOfCell
  const body = `<rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/>`
  return svgDocument(pixels, pixels, body, `0 0 ${side} ${side}`)
}
