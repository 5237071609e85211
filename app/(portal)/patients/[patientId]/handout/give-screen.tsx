import type { Route } from 'next'
import type { ReactNode } from 'react'
import { LinkButton } from '../../../../../components/ui/button'
import { SectionHeading } from '../../../../../components/ui/section-heading'
import type { PrintableHandout } from '../../../../../handouts/compose'
import type { Sheet } from '../../../../../handouts/give-sheets'
import type { GivingChoices } from '../../../../../handouts/giving-choices'
import { handoutIds, handoutLanguages, handoutNames, isOwnHandoutId, languageNames } from '../../../../../handouts/handout-ids'
import { handoutLibrary } from '../../../../../handouts/library'
import { legScreeningQuestion } from '../../../../../handouts/safety-conditions'
import { GiveForm } from './give-form'
import { Box, Chips, Choosing, SheetSections } from './give-parts'
import { HandoutSheet } from './handout-sheet'

type Props = {
  patient: { id: string; language: string; preferredName?: string | null; givenName: string }
  paper: 'letter' | 'a4'
  choices: GivingChoices
  sheets: readonly Sheet[]
  /** Handouts of the practice's own that can be given. */
  own: readonly PrintableHandout[]
  /** Ids that the plan of the visit names. */
  planned: readonly string[]
  /** Null when the sheets are given without a visit: then nothing personal can be chosen. */
  visit: { id: string; says: ReactNode } | null
  /** A server action. */
  give: (input: never) => Promise<{ ok: true } | { ok: false; problem: string; message?: string }>
}

/** Choosing what a patient takes home, beside the very sheets that will be printed. */
export function GiveScreen({ patient, paper, choices, sheets, own, planned, visit, give }: Props) {
  const back = (visit === null ? `/patients/${patient.id}` : `/patients/${patient.id}/visits/${visit.id}/plan`) as Route
  return (
    <div className="mx-auto grid max-w-[88rem] gap-6">
      <SectionHeading
        level={1}
        note={visit === null ? 'Without a visit: no findings of the chart, and nothing that waits for an answered question.' : visit.says}
        beside={<LinkButton href={back}>{visit === null ? 'Back to the patient' : 'Back to the plan'}</LinkButton>}
      >
        Give handouts
      </SectionHeading>
      <GiveForm
        shown={choices}
        contentHashes={sheets.map(({ contentHash }) => contentHash)}
        languages={languagesOf(sheets, choices)}
        give={give}
        ids={{ patientId: patient.id, ...(visit === null ? {} : { visitId: visit.id }) }}
        preview={<Preview sheets={sheets} paper={paper} />}
      >
        <Choosing title="Handouts">
          <Chips
            type="checkbox"
            name="sheet"
            options={handoutIds.map((id) => ({
              value: id,
              label: planned.includes(id) ? `${handoutNames[id]} (in the plan)` : handoutNames[id],
              checked: choices.handouts.includes(id),
            }))}
          />
        </Choosing>
        {own.length > 0 && (
          <Choosing title="The practice’s own" hint="Each in the language in which it is written.">
            <Chips
              type="checkbox"
              name="sheet"
              options={own.map(({ id, title, language }) => ({
                value: id,
                label: `${title} (${languageNames[language]})`,
                checked: choices.handouts.some((each) => each === id),
              }))}
            />
          </Choosing>
        )}
        <Paperwork patient={patient} choices={choices} />
        {visit !== null && <Asked choices={choices} sheets={sheets} own={own} />}
        <Choosing title="Next visit" hint="Printed on the sheet. Left empty, there is a line to write on.">
          <div className="flex flex-wrap gap-3">
            <label className="flex items-center gap-2">
              Day <input type="date" name="next" defaultValue={choices.nextVisit?.day ?? ''} className="input" />
            </label>
            <label className="flex items-center gap-2">
              Time <input type="time" name="at" defaultValue={choices.nextVisit?.time ?? ''} className="input" />
            </label>
          </div>
        </Choosing>
        {sheets.length > 0 && (
          <div className="grid gap-4">
            <h2 className="m-0 text-lg">What each sheet says</h2>
            {sheets.map((sheet) => (
              <SheetSections key={sheet.content.handout.id} sheet={sheet} />
            ))}
          </div>
        )}
      </GiveForm>
    </div>
  )
}

/** The languages of the sheets, or the chosen one while there is none. */
const languagesOf = (sheets: readonly Sheet[], { language }: GivingChoices) => {
  const written = handoutLanguages.filter((each) => sheets.some(({ content }) => content.handout.language === each))
  return (written.length === 0 ? [language] : written).map((each) => languageNames[each]).join(' and ')
}

const ownLanguage = (language: string) => handoutLanguages.find((each) => each === language)

function Paperwork({ patient, choices }: Pick<Props, 'patient' | 'choices'>) {
  const own = ownLanguage(patient.language)
  const name = patient.preferredName ?? patient.givenName
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <Choosing
        title="Language"
        hint={
          own === undefined
            ? `${name} speaks neither English nor Spanish. Go through the sheet with an interpreter.`
            : `${name} reads ${languageNames[own]}.`
        }
      >
        <Chips
          type="radio"
          name="language"
          options={handoutLanguages.map((value) => ({ value, label: languageNames[value], checked: choices.language === value }))}
        />
      </Choosing>
      <Choosing title="Paper">
        <Box name="print" value="large" checked={choices.largePrint} note="18 points instead of 14">
          Large print
        </Box>
        <Box name="diary" value="yes" checked={choices.diary} note="Added to the last sheet when none of them ends with one">
          Two-week cramp and walk diary
        </Box>
      </Choosing>
    </div>
  )
}

/** What only a person can answer before the sheet may say it. Each question is there once a chosen sheet waits for it. */
function Asked({ choices, sheets, own }: Pick<Props, 'choices' | 'sheets' | 'own'>) {
  const holds = (wanted: (section: { id: string; print: string }) => boolean) =>
    choices.handouts.some((id) => (isOwnHandoutId(id) ? own.find((each) => each.id === id) : handoutLibrary[id].en)?.sections.some(wanted))
  const stretches = holds(({ print }) => print === 'if-stretching-safe')
  const told = sheets.flatMap(({ content }) => content.handout.sections).find(({ id }) => id === 'your-visit')
  const withheld = sheets.some(({ reasons }) => reasons.withheld.length > 0)
  return (
    <>
      {stretches && (
        <Choosing
          title={legScreeningQuestion.en}
          hint={
            <>
              Ask before any stretch or massage is printed. In Spanish: <span lang="es">{legScreeningQuestion.es}</span>
            </>
          }
        >
          <Chips
            type="radio"
            name="leg"
            options={[
              { value: 'no', label: 'No', checked: choices.legChanged === 'no' },
              { value: 'yes', label: 'Yes', checked: choices.legChanged === 'yes' },
              { value: '', label: 'Not asked', checked: choices.legChanged === null },
            ]}
          />
        </Choosing>
      )}
      {told !== undefined && (
        <Choosing title="The patient’s numbers" hint="A number that fell is compared on paper only after it was talked about.">
          <Box
            name="discussed"
            value="yes"
            checked={choices.discussed}
            {...(withheld ? { note: 'Something is held back: see below.' } : {})}
          >
            The numbers were discussed with the patient
          </Box>
        </Choosing>
      )}
    </>
  )
}

function Preview({ sheets, paper }: Pick<Props, 'sheets' | 'paper'>) {
  return (
    <section
      aria-label="Preview of what will be printed"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="handout-previews grid content-start gap-4 min-[1181px]:sticky min-[1181px]:top-24 min-[1181px]:max-h-[calc(100vh-7rem)] min-[1181px]:overflow-y-auto"
    >
      {sheets.length === 0 && <p className="m-0 text-ink-soft">Choose a handout: it is shown here as it will be printed.</p>}
      {sheets.map(({ content }) => (
        <div key={content.handout.id} className="handout-preview sheet" data-paper={paper}>
          <HandoutSheet content={content} />
        </div>
      ))}
    </section>
  )
}
