import { fullDay } from '../../../../../../components/print/clinical-moment'
import { Letterhead } from '../../../../../../components/print/letterhead'
import type { Block, HandoutSection, Inline } from '../../../../../../handouts/blocks'
import type { ComposedHandout } from '../../../../../../handouts/compose'

export type HandoutPractice = { name: string; addressLines: readonly string[]; phone: string | null; afterHours: string | null }

const withWeight = (inlines: readonly Inline[]) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
  inlines.map(({ text, strong }, at) => (strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>))

function DrawnBlock({ block }: { block: Block }) {
  if (block.kind === 'subheading') return <h3>{block.text}</h3>
  if (block.kind === 'paragraph') return <p>{withWeight(block.inlines)}</p>
  // biome-ignore lint/suspicious/noArrayIndexKey: the items of a printed list never move
  const items = block.items.map((item, at) => <li key={at}>{withWeight(item)}</li>)
  if (block.kind === 'checklist') return <ul className="checks">{items}</ul>
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

// biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a printed section never move
const drawn = (blocks: readonly Block[]) => blocks.map((block, at) => <DrawnBlock key={at} block={block} />)

/** Small print before the box: whom to call here, by day and after hours. */
function WhomToCall({ practice: { name, phone, afterHours } }: { practice: HandoutPractice }) {
  if (phone === null && afterHours === null) return null
  return (
    <p>
      {phone !== null && (
        <>
          <strong>Call us:</strong> {name}, {phone}.{' '}
        </>
      )}
      {afterHours !== null && (
        <>
          <strong>When we are closed:</strong> {afterHours}
        </>
      )}
    </p>
  )
}

const diaryColumns = [
  'Day and date',
  'How far or how long to the first cramp',
  'Which leg',
  'Pain, 0 to 10',
  'Rest until it eased',
  'Cramps in the night',
  'Shoes, notes',
]

function Diary() {
  return (
    <table>
      <thead>
        <tr>
          {diaryColumns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 14 }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: fourteen empty lines
          <tr key={at}>
            <th scope="row">{at + 1}</th>
            {diaryColumns.slice(1).map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Section({ section, practice }: { section: HandoutSection; practice: HandoutPractice }) {
  const { id, heading, blocks } = section
  if (id === 'emergency') {
    return (
      <section className="emergency">
        <h2>{heading}</h2>
        <div>
          {drawn(blocks)}
          <WhomToCall practice={practice} />
        </div>
      </section>
    )
  }
  if (id === 'diary') {
    return (
      <section className="diary">
        <h2>{heading}</h2>
        {drawn(blocks)}
        <Diary />
      </section>
    )
  }
  return (
    <section className={id === 'teach-back' ? 'answers' : undefined}>
      <h2>{heading}</h2>
      {drawn(blocks)}
    </section>
  )
}

/** What a person does with the sheet stands across the page: first what is urgent and theirs, last the questions and the diary. */
const first = new Set(['summary', 'emergency', 'today', 'your-visit'])
const last = new Set(['teach-back', 'diary'])

/** A patient's sheet: fourteen points, the emergency box on page one, the diary on the last with the credit at its foot. */
export function HandoutSheet({ handout, practice }: { handout: ComposedHandout; practice: HandoutPractice }) {
  const { title, sections } = handout
  const drawnOf = (some: readonly HandoutSection[]) =>
    some.map((section) => <Section key={section.id} section={section} practice={practice} />)
  return (
    <>
      <Letterhead {...practice} />
      <h1>{title}</h1>
      {drawnOf(sections.filter(({ id }) => first.has(id)))}
      <div className="columns">{drawnOf(sections.filter(({ id }) => !first.has(id) && !last.has(id)))}</div>
      {drawnOf(sections.filter(({ id }) => last.has(id)))}
      <Credit handout={handout} />
    </>
  )
}

function Credit({ handout: { credit, references, id, language, version, reviewer, reviewBy } }: { handout: ComposedHandout }) {
  return (
    <footer className="credit">
      <p>{credit}</p>
      <p>Our changes rest on: {references.join(' ')}</p>
      <p>
        Sheet {id}-{language}, version {version}
        {reviewer === null ? '' : `, reviewed by ${reviewer}`}, to be reviewed by {fullDay(reviewBy)}.
      </p>
    </footer>
  )
}
