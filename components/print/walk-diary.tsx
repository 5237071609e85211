import type { CSSProperties } from 'react'
import { type DiaryUnit, diaryDays, nightLetters, printedWalks, walkLetters } from '../../clinical/visit/walk-diary-fields'
import { Letterhead, type LetterheadPractice } from './letterhead'
import './walk-diary.css'
import { type DiaryWords, diaryWords } from './walk-diary-words'

export type WalkDiaryProps = {
  lang: 'en' | 'es'
  /** One for the whole diary; it stands in the heads of the columns that are read in it. */
  unit: DiaryUnit
  /** Larger type and fewer days on a page. */
  large: boolean
  /** Of the sheet, in the words of the practice's release record; a line to write it on without one. */
  code: string | null
  practice: LetterheadPractice
}

/** The sheet lies on its side: fifteen columns that are written in by hand need the width. */
export const walkDiaryPage = (size: 'letter' | 'a4') => `@page{size:${size === 'a4' ? 'A4' : 'letter'} landscape}`

type WalkField = keyof typeof walkLetters
type NightField = keyof typeof nightLetters
const walkFields = Object.keys(walkLetters) as WalkField[]
const nightFields = Object.keys(nightLetters) as NightField[]
const inDiaryUnit: readonly WalkField[] = ['onset', 'stop']

/** Days of each page: a week, or half a week in large print. */
const pagesOf = (large: boolean): readonly (readonly [number, number])[] =>
  large
    ? [
        [1, 4],
        [5, 7],
        [8, 11],
        [12, 14],
      ]
    : [
        [1, 7],
        [8, diaryDays],
      ]

/**
 * Two weeks of walks and nights for the patient to write down, every cell with the number by which it is keyed (`3.2 D`). A first page says
 * how, with one row filled in; the last has room for a third walk. Stands inside a `.sheet` block of a `Paper`.
 */
export function WalkDiaryPaper({ lang, unit, large, code, practice }: WalkDiaryProps) {
  const words = diaryWords[lang]
  const shared = { words, unit, large, code }
  return (
    <div className="walk-diary" data-large={large ? '' : undefined}>
      <section>
        <Letterhead {...practice} />
        <h1>{words.title}</h1>
        <Facts {...shared} whole />
        <div className="how">
          <div>
            <h2>{words.howTo}</h2>
            <ol>
              {words.steps(words.units[unit]).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
          <Alarm words={words} phone={practice.phone} />
        </div>
        <h2>{words.example}</h2>
        <table>
          <Columns {...shared} />
          <tbody>
            <WalkRow words={words} day={1} walk={1} filled={example(unit, lang)} nights={1} />
          </tbody>
        </table>
      </section>
      {pagesOf(large).map(([from, to]) => (
        <section key={from} className="page">
          <PageHead {...shared} title={words.week(from <= 7 ? 1 : 2, from, to)} />
          <table>
            <Columns {...shared} />
            {Array.from({ length: to - from + 1 }, (_, at) => from + at).map((day) => (
              <tbody key={day}>
                {Array.from({ length: printedWalks }, (_, at) => at + 1).map((walk) => (
                  <WalkRow key={walk} words={words} day={day} walk={walk} nights={walk === 1 ? printedWalks : 0} />
                ))}
              </tbody>
            ))}
          </table>
          <p className="bottom">{words.bottom}</p>
        </section>
      ))}
      <section className="page">
        <PageHead {...shared} title={words.moreWalks} />
        <table>
          <Columns {...shared} />
          <tbody>
            {Array.from({ length: large ? 7 : 10 }, (_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blank rows never move
              <WalkRow key={at} words={words} day={null} walk={printedWalks + 1} nights={0} />
            ))}
          </tbody>
        </table>
        <p className="bottom">{words.bottom}</p>
      </section>
    </div>
  )
}

type Shared = { words: DiaryWords; unit: DiaryUnit; large: boolean; code: string | null }

const Blank = ({ width }: { width: string }) => <span className="blank" style={{ width } satisfies CSSProperties} />

function Facts({ words, unit, code, whole = false }: Shared & { whole?: boolean }) {
  return (
    <p className="facts">
      <strong>{words.countIn(words.units[unit])}</strong>
      {unit === 'block' && whole && <span>{words.oneBlock}</span>}
      {whole && (
        <span>
          {words.firstDay} <Blank width="1.5in" />
        </span>
      )}
      <span>
        {words.code} {code === null ? <Blank width="1.3in" /> : <strong>{code}</strong>}
      </span>
    </p>
  )
}

function PageHead({ title, ...shared }: Shared & { title: string }) {
  return (
    <div className="page-head">
      <h2>{title}</h2>
      <Facts {...shared} />
    </div>
  )
}

function Alarm({ words, phone }: { words: DiaryWords; phone: string | null }) {
  const list = (items: readonly string[]) => (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
  return (
    <section className="emergency">
      <h2>{words.stop}</h2>
      <div>
        {list(words.stopFor)}
        <h3>
          {words.callUs}
          {phone !== null && `: ${phone}`}
        </h3>
        {list(words.callFor)}
      </div>
    </section>
  )
}

/** The heads with their letters, again on each page. */
function Columns({ words, unit }: Shared) {
  return (
    <>
      <colgroup>
        <col className="col-day" />
        <col className="col-walk" />
        {walkFields.map((field) => (
          <col key={field} className={`col-${field}`} />
        ))}
        {nightFields.map((field) => (
          <col key={field} className={`col-night-${field}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.walk}</th>
          {walkFields.map((field) => (
            <th key={field} scope="col">
              <b>{walkLetters[field]}</b>
              {words.walks[field].name} {inDiaryUnit.includes(field) && <strong>{words.inUnit(words.units[unit])}</strong>}
            </th>
          ))}
          {nightFields.map((field) => (
            <th key={field} scope="col" className="night">
              <b>{nightLetters[field]}</b>
              {words.nights[field].name}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}

type Filled = Partial<Record<WalkField | 'date' | 'nightCramps' | 'nightMinutes' | 'nightWords', string | number>>

/** `nights`: over how many rows the day and its night stand; 0 on the rows below the first. A walk without a day leaves room for its number. */
function WalkRow({
  words,
  day,
  walk,
  nights,
  filled = {},
}: {
  words: DiaryWords
  day: number | null
  walk: number
  nights: number
  filled?: Filled
}) {
  const row = `${day ?? '__'}.${walk}`
  return (
    <tr>
      {nights > 0 && (
        <th scope="rowgroup" rowSpan={nights} className="day">
          <b>{day}</b>
          {filled.date === undefined && <span className="cell">{words.date}</span>}
          <i>{filled.date}</i>
        </th>
      )}
      {day === null && (
        <th scope="row" className="day">
          <span className="cell">{words.day}</span>
        </th>
      )}
      <th scope="row" className="walk">
        {row}
      </th>
      {walkFields.map((field) => (
        <td key={field}>
          <span className="cell">
            {day === null ? '' : row} {walkLetters[field]}
          </span>
          {words.walks[field].codes ? <Codes codes={words.walks[field].codes} circled={filled[field]} /> : <i>{filled[field]}</i>}
        </td>
      ))}
      {nights > 0 &&
        nightFields.map((field) => (
          <td key={field} rowSpan={nights} className="night">
            <span className="cell">
              {day} {nightLetters[field]}
            </span>
            <i>{filled[field === 'words' ? 'nightWords' : field]}</i>
          </td>
        ))}
      {day === null && nightFields.map((field) => <td key={field} className="unused" />)}
    </tr>
  )
}

/** The answers with their numbers, to be circled. */
const Codes = ({ codes, circled }: { codes: readonly string[]; circled: string | number | undefined }) => (
  <ul className="codes">
    {codes.map((word, at) => (
      <li key={word}>
        <span className={circled === at + 1 ? 'circled' : undefined}>{at + 1}</span> {word}
      </li>
    ))}
  </ul>
)

const example = (unit: DiaryUnit, lang: 'en' | 'es'): Filled => ({
  date: lang === 'es' ? '2 nov' : 'Nov 2',
  surface: 1,
  startedAt: '9:30',
  onsetState: 1,
  onset: { steps: 450, min: 5, block: 2, ft: 600, m: 180 }[unit],
  side: 1,
  pain: 4,
  stopped: 1,
  stop: { steps: 800, min: 9, block: 3, ft: 1000, m: 300 }[unit],
  restMinutes: 3,
  totalMinutes: 20,
  words: lang === 'es' ? 'zapatos nuevos' : 'new shoes',
  nightCramps: 2,
  nightMinutes: 5,
  nightWords: lang === 'es' ? 'pie' : 'foot',
})
