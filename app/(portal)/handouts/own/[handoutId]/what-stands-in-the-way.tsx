import type { ReactNode } from 'react'
import { Button } from '../../../../../components/ui/button'
import type { Judged, Measure } from '../../../../../handouts/judge-own-handout'
import type { SafetyConcern } from '../../../../../handouts/own-handout-safety'
import { topicWords, warningInOurWords } from '../../../../../handouts/own-handout-words'
import type { PrintCondition } from '../../../../../handouts/print-conditions'

type Acts = {
  goTo: (line: number) => void
  /** Puts a condition on a section, in the text. */
  condition: (sectionId: string, print: PrintCondition) => void
  insert: (words: string) => void
}

/** How many things keep a handout from being published, for the button that says so. */
export const countInTheWay = (judged: Judged, unknownPictures: number): number =>
  judged.state === 'unreadable' ? 1 : judged.concerns.length + judged.missing.length + unknownPictures

function Line({ line, goTo }: { line: number | null; goTo: Acts['goTo'] }) {
  if (line === null) return null
  return (
    <Button size="small" variant="quiet" onClick={() => goTo(line)}>
      Line {line}
    </Button>
  )
}

function Item({ line, goTo, acts, children }: { line: number | null; goTo: Acts['goTo']; acts?: ReactNode; children: ReactNode }) {
  return (
    <li className="grid gap-1 border-borderline border-l-4 py-1 pl-3">
      <div className="max-w-prose">{children}</div>
      <div className="flex flex-wrap gap-2">
        {acts}
        <Line line={line} goTo={goTo} />
      </div>
    </li>
  )
}

function Concern({ concern, acts, language }: { concern: SafetyConcern; acts: Acts; language: 'en' | 'es' }) {
  const { goTo } = acts
  if (concern.kind === 'never')
    return (
      <Item line={concern.line} goTo={goTo}>
        <strong>Quinine is never printed.</strong> “{concern.says}” It is not approved for leg cramps and can cause life-threatening
        reactions of the blood (FDA, 2010); tonic water holds the same drug. Take the sentence out.
      </Item>
    )
  if (concern.kind === 'needs-warning')
    return (
      <Item
        line={concern.line}
        goTo={goTo}
        acts={
          <Button size="small" onClick={() => acts.insert(concern.says)}>
            Put the warning in at the cursor
          </Button>
        }
      >
        <strong>A stretch needs its warning.</strong> In a section that prints for everybody: <q lang={language}>{concern.says}</q>
      </Item>
    )
  if (concern.kind === 'two-topics')
    return (
      <Item line={concern.line} goTo={goTo}>
        <strong>“{concern.heading}”</strong> speaks of {concern.topics.map((topic) => topicWords[topic].speaksOf).join(', and of ')}. Each
        prints under a condition of its own, so make a section of each.
      </Item>
    )
  const { speaksOf, why, offer } = topicWords[concern.topic]
  const example = warningInOurWords[language][concern.topic]
  return (
    <Item
      line={concern.line}
      goTo={goTo}
      acts={
        <Button size="small" onClick={() => acts.condition(concern.sectionId, concern.condition)}>
          {offer}
        </Button>
      }
    >
      <strong>
        “{concern.heading}” speaks of {speaksOf}:
      </strong>{' '}
      <q lang={language}>{concern.says}</q> {why} So it prints only where that was asked and is absent.
      {example !== undefined && (
        <span className="hint block">
          To warn everybody, use the library’s words; they need no condition: <q lang={language}>{example}</q>
        </span>
      )}
    </Item>
  )
}

const missingWords = (measure: Measure) => ({
  credit: `This began as a copy of a shipped handout, so its credit stays: the line “credit:” at the top names the license ${measure.license}.`,
  'after-hours':
    'The practice has not said what patients do outside opening hours, which stands in the emergency box of every handout. A practice admin sets it.',
})

/** Everything that keeps the text from being published, each with its line and what to do. */
export function WhatStandsInTheWay({
  judged,
  measure,
  unknownPictures,
  acts,
}: {
  judged: Judged
  measure: Measure
  unknownPictures: readonly string[]
  acts: Acts
}) {
  if (judged.state === 'unreadable')
    return (
      <ul className="m-0 grid list-none gap-2 p-0">
        <Item line={judged.line} goTo={acts.goTo}>
          <strong>The text cannot be read.</strong> {judged.line !== null && `Line ${judged.line}: `}
          {judged.reason}
        </Item>
      </ul>
    )
  const { concerns, missing, handout } = judged
  if (concerns.length + missing.length + unknownPictures.length === 0)
    return (
      <p className="m-0">
        <span aria-hidden="true">✓ </span>Nothing stands in the way.
      </p>
    )
  return (
    <ul className="m-0 grid list-none gap-3 p-0">
      {concerns.map((concern) => (
        <Concern key={JSON.stringify(concern)} concern={concern} acts={acts} language={handout.language} />
      ))}
      {missing.map((each) => (
        <Item key={each} line={null} goTo={acts.goTo}>
          {missingWords(measure)[each]}
        </Item>
      ))}
      {unknownPictures.map((id) => (
        <Item key={id} line={null} goTo={acts.goTo}>
          There is no picture {id} in this practice. Upload it and use the line that is put in.
        </Item>
      ))}
    </ul>
  )
}
