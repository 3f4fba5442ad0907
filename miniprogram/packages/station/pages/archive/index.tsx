import { ArchiveList } from '@/features/registers/archive-list'
import { ChosenPart } from '@/features/registers/chosen-part'
import { RegisterScreen } from '@/features/registers/register-screen'
import { useFrame } from '@/platform/use-frame'

export default function StationArchivePage() {
  useFrame()
  return (
    <RegisterScreen
      content={(chosen, onPick) => (
        <>
          <ChosenPart chosen={chosen} onPick={onPick} />
          <ArchiveList chosen={chosen} />
        </>
      )}
    />
  )
}
