'use client'
import { memo, type ReactNode } from 'react'
import { clinicalDay } from '../../../../../../../clinical/visit/days'
import type { Answer as Answered, SideFound } from '../../../../../../../clinical/visit/field-shapes'
import type { SectionValues, VisitSection } from '../../../../../../../clinical/visit/visit-record'
import { ChartedAnswer } from '../../../../../../../components/form/charted/charted-answer'
import { ChartedChecks, ChartedChoice } from '../../../../../../../components/form/charted/charted-choice'
import { ChartedDate, ChartedPartialDate } from '../../../../../../../components/form/charted/charted-date'
import { ChartedNumber } from '../../../../../../../components/form/charted/charted-number'
import { ChartedSelect } from '../../../../../../../components/form/charted/charted-select'
import { ChartedSide } from '../../../../../../../components/form/charted/charted-side'
import { ChartedText, ChartedTextArea } from '../../../../../../../components/form/charted/charted-text'
import { ReadValue } from './workspace-read-value'
import { useScope } from './workspace-scope'
import { useProblems, useWorkspace } from './workspace-visit'
import { answerWords, optionsOf, sideFoundWords } from './workspace-words'

type Named = { field: string; label: string; hint?: string; unit?: string }

/** Beside a field stands a reminder; the whole text is in the chart. */
const shortened = (text: string) => (text.length > 200 ? `${text.slice(0, 200).trimEnd()} …` : text)

/** What every field of the record shares: its place, its value as read, what it was last time, and what stands against it. */
function useField({ field, ...words }: Named, write: (value: never) => string) {
  const { section, recordKey, values, previous, readOnly } = useScope()
  const { previous: last, visit } = useWorkspace()
  const problems = useProblems()
  const before = previous?.[field]
  const beforeWords = before === null || before === undefined ? '' : write(before as never)
  const problem = problems.find((one) => one.section === section && (one.key ?? visit.id) === recordKey && one.field === field)?.message
  const shown = last && beforeWords ? { previous: `${shortened(beforeWords)} (${clinicalDay(last.visitDay)})` } : {}
  return { readOnly, problem, initial: values[field], at: { ...words, section, recordKey, field, ...shown } }
}

function Field({ use: field, read, children }: { use: ReturnType<typeof useField>; read: string; children: ReactNode }) {
  if (field.readOnly) return <ReadValue label={field.at.label} value={read} unit={field.at.unit} />
  return (
    <div className="grid content-start gap-1">
      {children}
      <p aria-live="polite" className={field.problem ? 'field-error' : 'hidden'}>
        {field.problem}
      </p>
    </div>
  )
}

function AnswerField(props: Named) {
  // "Last: no" beside each of ninety questions hides the few that were yes.
  const field = useField(props, (value: Answered) => (value === 'yes' ? answerWords.yes : ''))
  const initial = field.initial as Answered
  return (
    <Field use={field} read={initial === null ? 'not asked' : answerWords[initial]}>
      <ChartedAnswer {...field.at} initial={initial} />
    </Field>
  )
}

function SideField(props: Named) {
  const field = useField(props, (value: SideFound) => (value === null || value === 'none' ? '' : sideFoundWords[value]))
  const initial = field.initial as SideFound
  return (
    <Field use={field} read={initial === null ? 'not examined' : sideFoundWords[initial]}>
      <ChartedSide {...field.at} initial={initial} />
    </Field>
  )
}

function AmountField(props: Named) {
  const field = useField(props, (value: number) => `${value}${props.unit ? ` ${props.unit}` : ''}`)
  const initial = field.initial as number | null
  return (
    <Field use={field} read={initial === null ? '' : String(initial)}>
      <ChartedNumber {...field.at} initial={initial} decimals />
    </Field>
  )
}

type Worded = Named & { words: Record<string, string>; empty?: string; only?: readonly string[] }

function ChoiceField({ words, only, as: Control, ...props }: Worded & { as: typeof ChartedChoice | typeof ChartedSelect }) {
  const field = useField(props, (value: string) => words[value] ?? value)
  const initial = field.initial as string | null
  const offered = optionsOf(words).filter(({ value }) => only === undefined || only.includes(value) || value === initial)
  return (
    <Field use={field} read={initial === null ? '' : (words[initial] ?? initial)}>
      <Control {...field.at} initial={initial} options={offered} />
    </Field>
  )
}

function ChoicesField({ words, ...props }: Worded) {
  const write = (values: readonly string[]) => values.map((value) => words[value] ?? value).join(', ')
  const field = useField(props, write)
  const initial = field.initial as readonly string[]
  return (
    <Field use={field} read={write(initial)}>
      <ChartedChecks {...field.at} initial={initial} options={optionsOf(words)} />
    </Field>
  )
}

type TextControl = typeof ChartedText | typeof ChartedTextArea | typeof ChartedDate | typeof ChartedPartialDate
function TextualField({ as: Control, write = (value) => value, ...props }: Named & { as: TextControl; write?: (value: string) => string }) {
  const field = useField(props, write)
  const initial = field.initial as string | null
  return (
    <Field use={field} read={initial === null ? '' : write(initial)}>
      <Control {...field.at} initial={initial} />
    </Field>
  )
}

type FieldWith<S extends VisitSection, V> = {
  [K in keyof SectionValues<S> & string]: [NonNullable<SectionValues<S>[K]>] extends [V] ? K : never
}[keyof SectionValues<S> & string]
type TextWith<S extends VisitSection> = {
  [K in keyof SectionValues<S> & string]: string extends NonNullable<SectionValues<S>[K]> ? K : never
}[keyof SectionValues<S> & string]
/** Signs looked for on both sides; a mere side (right, left, both) is a choice of its own. */
type SideWith<S extends VisitSection> = {
  [K in keyof SectionValues<S> & string]: [SideFound] extends [SectionValues<S>[K]] ? FieldWith<S, SideFound> & K : never
}[keyof SectionValues<S> & string]
type For<F extends string> = Omit<Named, 'field'> & { field: F }
type Coded<S extends VisitSection, F extends keyof SectionValues<S>> = For<F & string> & {
  words: Record<Extract<SectionValues<S>[F], string>, string>
}
type Listed<S extends VisitSection, F extends keyof SectionValues<S>> = For<F & string> & {
  words: Record<Extract<SectionValues<S>[F], readonly string[]>[number], string>
}

// A key in one field draws no other: each is drawn again for its own value, its problem and its words alone.
const Answer = memo(AnswerField)
const Side = memo(SideField)
const Amount = memo(AmountField)
const Choice = memo((props: Worded) => <ChoiceField {...props} as={ChartedChoice} />)
const Select = memo((props: Worded) => <ChoiceField {...props} as={ChartedSelect} />)
const Choices = memo(ChoicesField)
const Text = memo((props: Named) => <TextualField {...props} as={ChartedText} />)
const TextArea = memo((props: Named) => <TextualField {...props} as={ChartedTextArea} />)
const Day = memo((props: Named) => <TextualField {...props} as={ChartedDate} write={clinicalDay} />)
const PartialDay = memo((props: Named) => <TextualField {...props} as={ChartedPartialDate} write={clinicalDay} />)

type Drawn<P> = (props: P) => ReactNode

/** The charted fields of one section: a name that the section does not have, or words that miss an answer, do not compile. */
export const fieldsOf = <S extends VisitSection>(_section: S) => ({
  Answer: Answer as unknown as Drawn<For<FieldWith<S, 'yes' | 'no'>>>,
  Side: Side as unknown as Drawn<For<SideWith<S>>>,
  Amount: Amount as unknown as Drawn<For<FieldWith<S, number>>>,
  Choice: Choice as unknown as <F extends FieldWith<S, string>>(props: Coded<S, F>) => ReactNode,
  /** `only` leaves some of the answers out, never the one recorded; `empty` is what no answer reads as. */
  Select: Select as unknown as <F extends FieldWith<S, string>>(
    props: Coded<S, F> & { empty?: string; only?: readonly string[] },
  ) => ReactNode,
  Choices: Choices as unknown as <F extends FieldWith<S, readonly string[]>>(props: Listed<S, F>) => ReactNode,
  Text: Text as unknown as Drawn<For<TextWith<S>>>,
  TextArea: TextArea as unknown as Drawn<For<TextWith<S>>>,
  Day: Day as unknown as Drawn<For<TextWith<S>>>,
  PartialDay: PartialDay as unknown as Drawn<For<TextWith<S>>>,
})
