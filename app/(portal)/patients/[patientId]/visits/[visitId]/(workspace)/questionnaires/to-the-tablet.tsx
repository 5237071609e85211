'use client'
import { visitPath } from '../workspace-screens'
import { useWorkspace } from '../workspace-visit'

/** The way to the page that a patient answers alone. A whole new page, so that nothing of the chart stays behind it. */
export function ToTheTablet() {
  const { visit, patient, locked } = useWorkspace()
  if (locked) return null
  const name = patient.preferredName ?? patient.givenName
  return (
    <section aria-labelledby="to-the-tablet" className="grid justify-items-start gap-2 border-line border-t pt-4">
      <h2 id="to-the-tablet" className="text-lg">
        {name} can answer alone
      </h2>
      <p className="m-0 max-w-prose">
        Both questionnaires in large print, one question at a time. Once you hand over, this browser opens nothing but the questions until
        you enter your password again.
      </p>
      <a
        href={`${visitPath(visit.patientId, visit.id)}/questionnaires-tablet`}
        className="button"
        data-variant="secondary"
        data-size="touch"
      >
        Prepare the tablet for {name}
      </a>
    </section>
  )
}
