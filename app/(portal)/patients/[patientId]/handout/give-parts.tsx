import type { ReactNode } from 'react'
import type { SectionDecision } from '../../../../../handouts/compose'
import type { Sheet } from '../../../../../handouts/give-sheets'
import type { GivingChoices, SheetId } from '../../../../../handouts/giving-choices'
import { handoutNames, isOwnHandoutId } from '../../../../../handouts/handout-ids'
import { handoutLibrary } from '../../../../../handouts/library'

/** One part of the choices, under its name. */
export function Choosing({ title, hint, children }: { title: string; hint?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="m-0 grid content-start gap-2 border-0 p-0">
      <legend className="label p-0 pb-1">{title}</legend>
      {hint && <p className="hint m-0 max-w-prose">{hint}</p>}
      {children}
    </fieldset>
  )
}

type BoxProps = { name: string; value: string; checked: boolean; note?: ReactNode; children: ReactNode }

/** A box to tick, with a line of why below its words. */
export function Box({ name, value, checked, note, children }: BoxProps) {
  return (
    <label className="grid min-h-8 grid-cols-[1.25rem_1fr] items-baseline gap-x-2 py-0.5">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} className="size-4 translate-y-0.5 accent-accent" />
      <span>
        {children}
        {note && <span className="hint block">{note}</span>}
      </span>
    </label>
  )
}

/** A heading of the sheet as staff read it; of the practice's own as it was written. */
const inEnglish = (id: SheetId, section: SectionDecision) =>
  isOwnHandoutId(id) ? section.heading : (handoutLibrary[id].en.sections.find((each) => each.id === section.id)?.heading ?? section.heading)

/** A section that is on the sheet, or that applies and was left off. */
type Ticked = SectionDecision & { required: boolean; off: boolean }

function Ticks({ id, sections }: { id: SheetId; sections: readonly Ticked[] }) {
  return (
    <div className="grid sm:grid-cols-2 sm:gap-x-6">
      {sections.map((section) =>
        section.required ? (
          <p key={section.id} className="m-0 grid min-h-8 grid-cols-[1.25rem_1fr] items-baseline gap-x-2 py-0.5">
            <span aria-hidden="true">■</span>
            <span>
              {inEnglish(id, section)} <span className="hint">stays on the sheet</span>
            </span>
          </p>
        ) : (
          <Box key={section.id} name="section" value={`${id}.${section.id}`} checked={!section.off}>
            {inEnglish(id, section)}
          </Box>
        ),
      )}
    </div>
  )
}

/** Sections under the reason that they share, in the order in which the reasons come up. */
function byReason<T extends SectionDecision>(sections: readonly T[]): [why: string, sections: T[]][] {
  const groups = new Map<string, T[]>()
  for (const section of sections) groups.set(section.why, [...(groups.get(section.why) ?? []), section])
  return [...groups]
}

function LeftOut({ id, sections }: { id: SheetId; sections: readonly SectionDecision[] }) {
  if (sections.length === 0) return null
  return (
    <div className="grid gap-2">
      <p className="label m-0">Left out of this sheet</p>
      {byReason(sections).map(([why, some]) => (
        <p key={why} className="m-0 grid grid-cols-[1.25rem_1fr] items-baseline gap-x-2">
          <span aria-hidden="true">∅</span>
          <span>
            {some.map((section) => inEnglish(id, section)).join(', ')}
            <span className="hint block">{why}</span>
          </span>
        </p>
      ))}
    </div>
  )
}

/** What one chosen sheet says to this patient and what it does not, each with its reason. */
export function SheetSections({ sheet }: { sheet: Sheet }) {
  const { handout } = sheet.content
  const id = handout.id as SheetId
  const name = isOwnHandoutId(id) ? handout.title : handoutNames[id]
  const { applied, leftOut, leftOff, withheld } = sheet.reasons
  const order = isOwnHandoutId(id)
    ? handout.sections.map((section) => section.id)
    : handoutLibrary[id].en.sections.map((section) => section.id)
  const applying = [
    ...applied.map((section) => ({ ...section, off: false })),
    ...leftOff.map((section) => ({ ...section, required: false, off: true })),
  ].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  const everybodys = applying.filter(({ filtered }) => !filtered)
  return (
    <section aria-label={name} className="grid gap-3 border-line border-t pt-3">
      <h3 className="m-0 text-base">
        {name} <span className="hint font-normal">version {handout.version}</span>
      </h3>
      {byReason(applying.filter(({ filtered }) => filtered)).map(([why, sections]) => (
        <div key={why}>
          <p className="hint m-0">{why}</p>
          <Ticks id={id} sections={sections} />
        </div>
      ))}
      <LeftOut id={id} sections={leftOut} />
      {withheld.length > 0 && (
        <div className="grid gap-1">
          <p className="label m-0">Comparisons that are not printed</p>
          {withheld.map((why) => (
            <p key={why} className="hint m-0">
              {why}
            </p>
          ))}
        </div>
      )}
      <details open={everybodys.some(({ off }) => off)}>
        <summary className="cursor-pointer text-accent">{everybodys.length} sections for everybody</summary>
        <Ticks id={id} sections={everybodys} />
      </details>
    </section>
  )
}

/** Choices as chips in a row; uncontrolled, so that a new preview takes nothing back. */
export function Chips({
  type,
  name,
  options,
}: {
  type: 'radio' | 'checkbox'
  name: keyof GivingChoices | 'sheet' | 'leg' | 'print'
  options: readonly { value: string; label: string; checked: boolean }[]
}) {
  return (
    <div className="flex flex-wrap gap-2">
      {options.map(({ value, label, checked }) => (
        <label key={value} className="chip">
          <input type={type} name={name} value={value} defaultChecked={checked} />
          {label}
        </label>
      ))}
    </div>
  )
}
