import { Letterhead } from '../../../../../components/print/letterhead'
import '../../../../../components/print/paper.css'
import { PracticePicture } from '../../../../../components/print/practice-picture'
import type { Block, HandoutSection, Inline, Log, PictureBlock } from '../../../../../handouts/blocks'
import { type DrawingId, drawingBox, drawings } from '../../../../../handouts/drawings'
import type { HandoutLanguage } from '../../../../../handouts/handout-ids'
import type { SheetContent } from '../../../../../handouts/sheet-content'
import { type SheetWords, sheetWords } from '../../../../../handouts/sheet-words'
import './sheet.css'

const withWeight = (inlines: readonly Inline[]) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
  inlines.map(({ text, strong }, at) => (strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>))

/** A picture of the practice's own; one that nobody looked up has no size to draw it in, and is named by its words. */
function Picture({ picture: { pictureId, alt, width, height, sha256 } }: { picture: PictureBlock }) {
  if (sha256 === null) return <p>{alt}</p>
  return <PracticePicture className="picture" picture={{ pictureId, width, height, sha256 }} alt={alt} />
}

function DrawnBlock({ block }: { block: Block }) {
  if (block.kind === 'subheading') return <h3>{block.text}</h3>
  if (block.kind === 'picture') return <Picture picture={block} />
  if (block.kind === 'paragraph') return <p>{withWeight(block.inlines)}</p>
  // biome-ignore lint/suspicious/noArrayIndexKey: the items of a printed list never move
  const items = block.items.map((item, at) => <li key={at}>{withWeight(item)}</li>)
  if (block.kind === 'checklist') return <ul className="checks">{items}</ul>
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>
}

// biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a printed section never move
const drawn = (blocks: readonly Block[]) => blocks.map((block, at) => <DrawnBlock key={at} block={block} />)

/** One of our line drawings with its caption, which says all that it shows. */
function Figure({ drawing, language }: { drawing: DrawingId; language: HandoutLanguage }) {
  const { strokes, says } = drawings[drawing]
  return (
    <figure>
      <svg viewBox={`0 0 ${drawingBox.width} ${drawingBox.height}`} aria-hidden="true">
        {strokes.map(({ d, width, tone, dashed }, at) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: strokes are painted in their order
            key={at}
            d={d}
            fill="none"
            stroke={tone === 'ink' ? '#000' : '#fff'}
            strokeWidth={width}
            strokeLinecap="round"
            strokeLinejoin="round"
            {...(dashed ? { strokeDasharray: '7 7' } : {})}
          />
        ))}
      </svg>
      <figcaption>{says[language]}</figcaption>
    </figure>
  )
}

/** A table that the patient fills in by hand: its first column numbers the rows. */
function FillIn({ log: { columns, rows } }: { log: Log }) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty lines
          <tr key={at}>
            <th scope="row">{at + 1}</th>
            {columns.slice(1).map((column) => (
              <td key={column} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Small print before the box: whom to call here, by day and after hours. */
function WhomToCall({
  practice: { name, phone, afterHours, afterHoursEs },
  words,
}: {
  practice: SheetContent['practice']
  words: SheetWords
}) {
  const whenClosed = afterHoursEs ?? (afterHours === null ? null : words.afterHours(afterHours))
  if (phone === null && whenClosed === null) return null
  return (
    <p>
      {phone !== null && (
        <>
          <strong>{words.callUs}</strong> {name}, {phone}.{' '}
        </>
      )}
      {whenClosed !== null && (
        <>
          <strong>{words.whenClosed}</strong> {whenClosed}
        </>
      )}
    </p>
  )
}

function NextVisit({ nextVisit, words }: { nextVisit: SheetContent['nextVisit']; words: SheetWords }) {
  return (
    <p className="next-visit">
      <strong>{words.nextVisit}</strong>
      {nextVisit === null ? <span className="to-fill" /> : <span>{words.nextVisitOn(nextVisit)}</span>}
    </p>
  )
}

/** A table of more lines than this has a page of its own, to be pulled off and brought back. */
const ownPage = 8

/** What a section looks like: a warning of one sentence and a stretch with its drawing are not torn apart. */
function lookOf({ id, blocks, drawing, log }: HandoutSection): string | undefined {
  if (log !== undefined) return log.rows > ownPage ? 'log log-page' : 'log'
  if (id === 'teach-back') return 'answers'
  return blocks.length === 1 && (drawing !== undefined || blocks[0]?.kind === 'paragraph') ? 'together' : undefined
}

type SectionProps = { section: HandoutSection; content: SheetContent; words: SheetWords }

function Section({ section, content, words }: SectionProps) {
  const { id, heading, blocks, drawing, log } = section
  const { language } = content.handout
  if (id === 'emergency') {
    return (
      <section className="emergency">
        <h2>{heading}</h2>
        <div>
          {drawn(blocks)}
          <WhomToCall practice={content.practice} words={words} />
        </div>
      </section>
    )
  }
  return (
    <section className={lookOf(section)}>
      <h2>{heading}</h2>
      {drawn(blocks)}
      {drawing !== undefined && <Figure drawing={drawing} language={language} />}
      {log !== undefined && <FillIn log={log} />}
      {id === 'today' && <NextVisit nextVisit={content.nextVisit} words={words} />}
    </section>
  )
}

/** What a person does with the sheet stands across the page: first what is urgent and theirs, last the questions and what they fill in. */
const first = new Set(['summary', 'emergency', 'today', 'your-visit'])
const isLast = ({ id, log }: HandoutSection) => id === 'teach-back' || log !== undefined
/** In large print the summary and the box do not both fit on page one, where every sheet says that the box is. */
const boxFirst = (a: HandoutSection, b: HandoutSection) => Number(b.id === 'emergency') - Number(a.id === 'emergency')

/** A patient's sheet from what is kept of it: the emergency box on page one, the table to fill in on the last, the credit at its foot. */
export function HandoutSheet({ content }: { content: SheetContent }) {
  const { handout, practice, largePrint } = content
  const words = sheetWords[handout.language]
  const beginning = handout.sections.filter(({ id }) => first.has(id))
  const drawnOf = (some: readonly HandoutSection[]) =>
    some.map((section) => <Section key={section.id} section={section} content={content} words={words} />)
  const last = handout.sections.filter(isLast)
  const fillIn = last.filter(({ log }) => log !== undefined)
  const imprint = (
    <footer className="credit">
      {handout.credit !== '' && <p>{handout.credit}</p>}
      {handout.references.length > 0 && (
        <p>
          {words.basedOn} <span lang="en">{handout.references.join(' ')}</span>
        </p>
      )}
      <p>{words.imprint(handout)}</p>
    </footer>
  )
  // Large print needs the whole of page one for the box, and the whole of the last for lines to write on.
  return (
    <div className={largePrint ? 'handout large-print' : 'handout'} lang={handout.language}>
      {!largePrint && <Letterhead {...practice} />}
      <h1>{handout.title}</h1>
      {drawnOf(largePrint ? beginning.toSorted(boxFirst) : beginning)}
      <div className="columns">{drawnOf(handout.sections.filter((section) => !first.has(section.id) && !isLast(section)))}</div>
      {drawnOf(last.filter(({ log }) => log === undefined))}
      {largePrint && (
        <>
          {imprint}
          <Letterhead {...practice} />
        </>
      )}
      {drawnOf(fillIn)}
      {!largePrint && imprint}
    </div>
  )
}
