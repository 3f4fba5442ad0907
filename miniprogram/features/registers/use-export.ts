import type { CallerInputOf, OutputOf } from '@shared/kernel/contract'
import type { DomainError } from '@shared/kernel/errors'
import { registerActions } from '@shared/registers/actions'
import { useEffect, useState } from 'react'
import { asDomainError, call } from '@/platform/cloud/call'
import { newRequestId } from '@/platform/new-ids'
import { openFile } from '@/platform/open-file'

type Wanted = Omit<CallerInputOf<typeof registerActions.export>, 'requestId'>

/** Has a register written and opens it; another choice forgets what was written. */
export function useExport(wanted: Wanted | null) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<DomainError | null>(null)
  const [written, setWritten] = useState<OutputOf<typeof registerActions.export> | null>(null)
  const [opening, setOpening] = useState(false)
  const [openFailed, setOpenFailed] = useState(false)
  const key = JSON.stringify(wanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every other choice
  useEffect(() => {
    setWritten(null)
    setFailure(null)
  }, [key])

  const write = async () => {
    if (!wanted || busy) return
    setBusy(true)
    setFailure(null)
    setOpenFailed(false)
    try {
      setWritten(await call(registerActions.export, { requestId: newRequestId(), ...wanted }))
    } catch (error) {
      setFailure(asDomainError(error))
    } finally {
      setBusy(false)
    }
  }
  const open = async () => {
    if (!written || opening) return
    setOpening(true)
    setOpenFailed(!(await openFile(written.url, written.fileName)))
    setOpening(false)
  }
  return { busy, failure, written, opening, openFailed, write, open }
}
