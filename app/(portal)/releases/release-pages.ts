import type { findStandingRelease } from '../../../db/queries/releases'

type Release = Pick<NonNullable<Awaited<ReturnType<typeof findStandingRelease>>>, 'id' | 'kind' | 'objectId' | 'patientId' | 'visitId'>

/** Where a released paper stands, stamped; null for a kind that is printed elsewhere. */
export function pageOfRelease({ id, kind, objectId, patientId, visitId }: Release): string | null {
  const patient = `/patients/${patientId}`
  const pages: Partial<Record<Release['kind'], string>> = {
    'visit-summary': `${patient}/visits/${visitId}/print`,
    'screening-report': `${patient}/visits/${visitId}/screening-report`,
    letter: `${patient}/visits/${visitId}/letter/print?letter=${objectId}`,
    'blank-form': `/forms?form=${objectId}`,
    handout: `${patient}/handout/given/${objectId.replace('/', '?sheet=')}`,
    disclosures: `${patient}/disclosures`,
  }
  const page = pages[kind]
  return page === undefined ? null : `${page}${page.includes('?') ? '&' : '?'}release=${id}`
}
