import { releaseStaff } from '@shared/people/bind-staff'
import type { Person } from '@shared/people/person'
import type { Transaction } from '../../platform/transaction'

/**
 * Ends every way in of a member of staff: what they came by is again that of the resident it was. Answers the person
 * without any, as stored; staff are written first, for an identity belongs to one person at a time.
 */
export async function release(tx: Transaction, staff: Person): Promise<Person> {
  const resident = staff.residentId ? await tx.get('people', staff.residentId) : null
  const released = releaseStaff(staff, resident)
  await tx.put('people', released.staff)
  if (released.resident) await tx.put('people', released.resident)
  return released.staff
}
