import type { Route } from 'next'
import { LinkButton } from '../../../../../../../components/ui/button'

const papers = [
  { segment: 'print', name: 'Visit summary' },
  { segment: 'screening-report', name: 'PAD screening report' },
  { segment: 'letter', name: 'Letter' },
] as const

/** The ways from one paper of a visit: back, and to its other papers. */
export function PaperLinks({ patientId, visitId, here }: { patientId: string; visitId: string; here: (typeof papers)[number]['segment'] }) {
  const visit = `/patients/${patientId}/visits/${visitId}`
  return (
    <>
      <LinkButton href={`${visit}/sign` as Route}>Back to the visit</LinkButton>
      {papers
        .filter(({ segment }) => segment !== here)
        .map(({ segment, name }) => (
          <LinkButton key={segment} href={`${visit}/${segment}` as Route} variant="quiet">
            {name}
          </LinkButton>
        ))}
    </>
  )
}
