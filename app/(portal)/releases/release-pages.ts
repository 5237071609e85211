import type { findStandingRelease } from '../../../db/queries/releases'

type Release = Pick<
  NonNullable<Awaited<ReturnType<typeof findStandingRelease>>>,
  'id' | 'kind' | 'objectId' | 'patientId' | 'visitId' | 'largePrint'
>

/** Where a released paper stands, stamped; null for a kind that is printed elsewhere. */
export function pageOfRelease({ id, kind, objectId, patientId, visitId, largePrint }: Release): string | null {
  const patient = `/patients/${patientId}`
  const pages: Partial<Record<Release['kind'], string>> = {
    'visit-summary': `${patient}/visits/${visitId}/print${largePrint ? '?size=large' : ''}`,
    'screening-report': `${patient}/visits/${visitId}/screening-report`,
    letter: `${patient}/visits/${visitId}/letter/print?letter=${objectId}`,
    'blank-form': `/forms?form=${objectId}`,
    'walk-diary': diaryPage(patient, objectId),
    handout: `${patient}/handout/given/${objectId.replace('/', '?sheet=')}`,
    disclosures: `${patient}/disclosures`,
    'chart-access': `${patient}/opened`,
  }
  const page = pages[kind]
  return page === undefined ? null : `${page}${page.includes('?') ? '&' : '?'}release=${id}`
}

/** `es/min/large` as the address of that diary. */
function diaryPage(patient: string, name: string): string {
  const [lang, unit, size] = name.split('/')
  return `${patient}/diary?lang=${lang}&unit=${unit}&size=${size}`
}
