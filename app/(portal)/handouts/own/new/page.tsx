import type { Metadata } from 'next'
import { readAsStaff } from '../../../../../auth/staff'
import { LinkButton } from '../../../../../components/ui/button'
import { SectionHeading } from '../../../../../components/ui/section-heading'
import { listPracticeHandouts } from '../../../../../db/queries/practice-handouts'
import { handoutIds, handoutLanguages, languageNames } from '../../../../../handouts/handout-ids'
import { handoutLibrary } from '../../../../../handouts/library'
import { BeginForm } from './begin-form'

export const metadata: Metadata = { title: 'New handout' }

/** What a new handout begins with. */
export default async function NewHandoutPage() {
  const own = await readAsStaff(['handout:edit', 'patient:read'], (tx) => listPracticeHandouts(tx))
  const groups = [
    {
      name: 'A blank sheet',
      options: handoutLanguages.map((language) => ({ value: `blank/${language}`, label: `Blank, ${languageNames[language]}` })),
    },
    {
      name: 'A copy from the library',
      options: handoutIds.flatMap((id) =>
        handoutLanguages.map((language) => ({
          value: `shipped/${id}/${language}`,
          label: `${handoutLibrary[id][language].title} (${languageNames[language]})`,
        })),
      ),
    },
    {
      name: 'A copy of the practice’s own',
      options: own.map(({ id, title }) => ({ value: `own/${id}`, label: title })),
    },
  ]
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6">
      <SectionHeading
        level={1}
        note="It begins as a draft that nobody can give. A good start is a copy: its sentences are short, and its warnings are right."
        beside={<LinkButton href="/handouts">Back to handouts</LinkButton>}
      >
        New handout
      </SectionHeading>
      <BeginForm groups={groups.filter(({ options }) => options.length > 0)} />
    </div>
  )
}
