'use server'

import { refuse, staffAction } from '../../../../../../../auth/staff'
import { visitCan } from '../../../../../../../clinical/visit/visit-can'
import { writeAudit } from '../../../../../../../db/audit'
import { handOverSession } from '../../../../../../../db/queries/sessions'
import { visitHere, visitOf } from '../../../../../../(portal)/patients/[patientId]/visits/visit-acts'

/** Leaves this browser to the patient: from here on it opens the questionnaires of this visit and nothing else, until somebody signs in. */
export const handOver = staffAction({
  needs: ['chart:record', 'chart:read'],
  input: visitHere,
  handle: async (tx, input, me) => {
    const visit = await visitOf(tx, input, (found) => visitCan.record(found, me))
    if ('problem' in visit) return visit
    if (!(await handOverSession(tx, me.sessionId, input.visitId))) return refuse('not-signed-in')
    await writeAudit(tx, {
      action: 'hand over tablet',
      patientId: input.patientId,
      objectType: 'visit',
      objectId: input.visitId,
    })
    return { handedOver: true }
  },
})
