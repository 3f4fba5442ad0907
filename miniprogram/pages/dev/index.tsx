import { plainLook } from '@/components/look/look'
import { Gallery } from '@/features/gallery/gallery'
import { usePageParams } from '@/platform/navigation'

/** `?look=dark,elder,marketing` opens the gallery in a look, for screenshots. */
export default function DevPage() {
  const wanted = usePageParams().look ?? ''
  return (
    <Gallery
      first={{
        ...plainLook,
        dark: wanted.includes('dark'),
        elder: wanted.includes('elder'),
        profile: wanted.includes('marketing') ? 'marketing' : 'governance',
      }}
    />
  )
}
