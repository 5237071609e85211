import type { Metadata } from 'next'
import { readAsStaff } from '../../../../auth/staff'
import { Letterhead } from '../../../../components/print/letterhead'
import '../../../../components/print/paper.css'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { readLetterhead } from '../../../../db/queries/letterheads'
import { sheetWords } from '../../../../handouts/sheet-words'
import { PracticeNavigation } from '../practice-navigation'
import { LetterheadForm } from './letterhead-form-fields'
import { LogoControl } from './logo-control'
import './letterhead.css'

export const metadata: Metadata = { title: 'Letterhead' }

type Words = Awaited<ReturnType<typeof readLetterhead>>

/** The practice as its papers show it, and where an admin changes that. */
export default async function LetterheadPage() {
  const { paper, ...letterhead } = await readAsStaff(['practice:manage'], async (tx, me) => ({
    ...(await readLetterhead(tx)),
    paper: me.practice.paper,
  }))
  const { version, logo, ...stored } = letterhead
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6">
      <PracticeNavigation here="/practice/letterhead" />
      <SectionHeading
        level={1}
        note="Stands above every paper from now on. What was given or released before keeps the letterhead that it had."
      >
        Letterhead
      </SectionHeading>
      <PageTop letterhead={letterhead} paper={paper} />
      <section aria-labelledby="logo-heading">
        <SectionHeading id="logo-heading" note="Printed 11 mm high at most, beside the name. A drawing in black prints best.">
          Logo
        </SectionHeading>
        <LogoControl logo={logo} />
      </section>
      <section aria-labelledby="words-heading">
        <SectionHeading id="words-heading">Name, address and hours</SectionHeading>
        <LetterheadForm version={version} stored={stored} />
      </section>
    </div>
  )
}

/** The top of a page as it prints, and under it what a patient’s sheet says of the hours, in both languages. */
function PageTop({ letterhead, paper }: { letterhead: Words; paper: 'letter' | 'a4' }) {
  const { phone, afterHours, afterHoursEs } = letterhead
  const closed = [
    { language: 'en', words: afterHours },
    { language: 'es', words: afterHoursEs ?? (afterHours === null ? null : sheetWords.es.afterHours(afterHours)) },
  ] as const
  return (
    <figure className="m-0 grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="page-top" data-paper={paper}>
        <Letterhead {...letterhead} />
        {closed.map(
          ({ language, words }) =>
            words !== null && (
              <p key={language} lang={language}>
                {phone !== null && (
                  <>
                    <strong>{sheetWords[language].callUs}</strong> {phone}.{' '}
                  </>
                )}
                <strong>{sheetWords[language].whenClosed}</strong> {words}
              </p>
            ),
        )}
      </div>
      <figcaption className="hint">
        The top of a page, {paper === 'a4' ? 'A4' : 'Letter'}, and what a patient’s sheet says of the hours in English and in Spanish.
      </figcaption>
    </figure>
  )
}
