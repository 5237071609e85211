'use client'

import { useRouter } from 'next/navigation'
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { PictureUpload } from '../../../../../components/form/picture-upload'
import { Button } from '../../../../../components/ui/button'
import { SectionHeading } from '../../../../../components/ui/section-heading'
import { judgeOwnHandout, type Measure } from '../../../../../handouts/judge-own-handout'
import { withCondition } from '../../../../../handouts/own-handout-text'
import { HandoutProblem } from '../../../../../handouts/parse-handout'
import type { PrintCondition } from '../../../../../handouts/print-conditions'
import { KeptWords, TwoDrafts } from './kept-words'
import { OwnPreview, type PreviewOf } from './own-preview'
import { PublishForm } from './publish-form'
import { ReadingList } from './reading-list'
import { useKeptText } from './use-kept-text'
import { countInTheWay, WhatStandsInTheWay } from './what-stands-in-the-way'

type Props = {
  handoutId: string
  staffId: string
  timeZone: string
  draft: { version: number; rowVersion: number; title: string; text: string; updatedAt: string }
  measure: Measure
  preview: Omit<PreviewOf, 'handoutId' | 'version'>
}

/** Where a line of a text begins and ends. Lines count from 1. */
function rangeOfLine(text: string, line: number): [number, number] {
  const before = text.split('\n').slice(0, line - 1)
  const start = before.reduce((length, each) => length + each.length + 1, 0)
  const end = text.indexOf('\n', start)
  return [Math.min(start, text.length), end < 0 ? text.length : end]
}

/** The text at the left, which keeps itself; beside it the sheet that it makes, and what keeps it from being published. */
export function OwnEditor({ handoutId, staffId, timeZone, draft, measure, preview }: Props) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const { text, state, say, keep, settle, found, putBack } = useKeptText({ handoutId, staffId, draft })
  const [line, setLine] = useState(1)
  const [uploaded, setUploaded] = useState<PreviewOf['pictures']>({})
  const judgedText = useDeferredValue(text)
  const judged = useMemo(() => judgeOwnHandout(judgedText, measure), [judgedText, measure])
  const pictures = useMemo(() => ({ ...preview.pictures, ...uploaded }), [preview.pictures, uploaded])
  const of = useMemo(() => ({ ...preview, handoutId, version: draft.version, pictures }), [preview, handoutId, draft.version, pictures])
  const unknownPictures = judged.state === 'read' ? judged.pictureIds.filter((picture) => !(picture in pictures)) : []
  const inTheWay = countInTheWay(judged, unknownPictures.length)

  // The page's heading is the title that the server has: read again once it was kept anew.
  const router = useRouter()
  const title = judged.state === 'read' ? judged.handout.title : null
  const isNew = state.kind === 'saved' && title !== null && title !== draft.title
  useEffect(() => {
    if (isNew) router.refresh()
  }, [isNew, router])

  const goTo = (wanted: number) => {
    const element = area.current
    if (element === null) return
    const [start, end] = rangeOfLine(text, wanted)
    // The field scrolls to its cursor when it gets the focus: first to the end of what stands above, then the line is marked.
    element.blur()
    element.setSelectionRange(start, start)
    element.focus()
    element.setSelectionRange(start, end)
    setLine(wanted)
  }
  const insert = (words: string) => {
    const at = area.current?.selectionStart ?? text.length
    const [before, after] = [text.slice(0, at), text.slice(at)]
    // A paragraph of its own, wherever the cursor stood in its line.
    const head = before.slice(0, before.lastIndexOf('\n') + 1) === before ? before : `${before}\n`
    say(`${head.replace(/\n*$/, '\n\n')}${words}\n\n${after.replace(/^\n+/, '')}`)
    area.current?.focus()
  }
  const condition = (sectionId: string, print: PrintCondition) => {
    try {
      say(withCondition(text, sectionId, print))
    } catch (problem) {
      // Changed since this was offered, into what cannot be read; the list says so by itself.
      if (!(problem instanceof HandoutProblem)) throw problem
    }
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-8 min-[1181px]:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid content-start gap-8">
        {found !== null && (
          <section aria-label="Words on this device" className="grid gap-2 rounded-md border border-line-strong bg-sunk p-4">
            <p className="m-0">Words of yours that the server never got are on this device.</p>
            <div className="flex flex-wrap gap-3">
              <Button onClick={() => putBack(true)}>Put them back</Button>
              <Button variant="quiet" onClick={() => putBack(false)}>
                Throw them away
              </Button>
            </div>
          </section>
        )}
        {state.kind === 'overtaken' && <TwoDrafts mine={text} theirs={state.theirs} timeZone={timeZone} settle={settle} />}
        <div className="grid gap-1">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <label htmlFor={`${id}-text`} className="label">
              Text
            </label>
            <span className="hint tabular-nums">line {line}</span>
          </div>
          <p id={`${id}-hint`} className="hint m-0 max-w-prose">
            A section begins with ##, a step to tick with - [ ], a point with -, and **two stars** make bold. Title and language stand at
            the top; the letterhead, the emergency box and the foot come by themselves.
          </p>
          <textarea
            ref={area}
            id={`${id}-text`}
            aria-describedby={`${id}-hint`}
            spellCheck
            lang={judged.state === 'read' ? judged.handout.language : undefined}
            className="input own-text w-full"
            value={text}
            onChange={(event) => say(event.target.value)}
            onSelect={({ currentTarget: { value, selectionStart } }) => setLine(value.slice(0, selectionStart).split('\n').length)}
            onBlur={() => void keep()}
          />
          <KeptWords state={state} timeZone={timeZone} />
        </div>
        <section aria-labelledby={`${id}-way`}>
          <SectionHeading id={`${id}-way`}>Before it can be published</SectionHeading>
          <WhatStandsInTheWay judged={judged} measure={measure} unknownPictures={unknownPictures} acts={{ goTo, condition, insert }} />
        </section>
        {judged.state === 'read' && (
          <section aria-labelledby={`${id}-reading`}>
            <SectionHeading
              id={`${id}-reading`}
              note="The practice’s own words, without the emergency box. Medical names that the library explains count as easy."
            >
              How it reads
            </SectionHeading>
            <ReadingList judged={judged} limitGrade={measure.limitGrade} goTo={goTo} />
          </section>
        )}
        <details>
          <summary className="cursor-pointer text-accent">Put in a picture</summary>
          <div className="pt-3">
            <PictureUpload
              onUploaded={({ pictureId, alt, width, height }) => {
                setUploaded((before) => ({ ...before, [pictureId]: { width, height, sha256: '' } }))
                insert(`![${alt.replace(/[[\]\\]/g, '')}](picture:${pictureId})`)
              }}
            />
          </div>
        </details>
        <section aria-labelledby={`${id}-publish`}>
          <SectionHeading id={`${id}-publish`}>Publish</SectionHeading>
          <PublishForm
            handoutId={handoutId}
            version={draft.version}
            inTheWay={inTheWay}
            above={judged.state === 'read' && judged.above}
            keep={keep}
          />
        </section>
      </div>
      <div className="min-w-0 min-[1181px]:sticky min-[1181px]:top-4 min-[1181px]:self-start">
        <OwnPreview handout={judged.state === 'read' ? judged.handout : null} of={of} />
      </div>
    </div>
  )
}
