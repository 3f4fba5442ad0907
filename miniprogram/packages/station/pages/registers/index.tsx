import { ExportForm } from '@/features/registers/export-form'
import { RegisterScreen } from '@/features/registers/register-screen'
import { useFrame } from '@/platform/use-frame'

export default function StationRegistersPage() {
  useFrame()
  return <RegisterScreen content={(chosen, onPick) => <ExportForm chosen={chosen} onPick={onPick} />} />
}
