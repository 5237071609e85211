'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { composeHandout } from '../../../../../handouts/compose'
import type { HandoutLanguage } from '../../../../../handouts/handout-ids'
import { ownHandoutId } from '../../../../../handouts/handout-ids'
import { type EmergencyBox, type OwnHandout, printableOwn } from '../../../../../handouts/own-handout'
import { type KnownPicture, withKnownPictures } from '../../../../../handouts/pictures'
import { everythingCleared } from '../../../../../handouts/safety-conditions'
import { practiceOnSheet, type SheetGiver, sheetOf } from '../../../../../handouts/sheet-content'
import { HandoutSheet } from '../../../patients/[patientId]/handout/handout-sheet'

export type PreviewOf = {
  handoutId: string
  version: number
  practice: SheetGiver
  paper: 'letter' | 'a4'
  boxes: Record<HandoutLanguage, EmergencyBox>
  pictures: Readonly<Record<string, KnownPicture>>
}

/** What is left of a page between its margins (components/print/page-css.ts), in CSS pixels. */
const pageHeights = { letter: 9.64 * 96, a4: (262 / 25.4) * 96 }

function Switch<V extends string>({
  name,
  legend,
  value,
  options,
  choose,
}: {
  name: string
  legend: string
  value: V
  options: readonly (readonly [V, string])[]
  choose: (value: V) => void
}) {
  return (
    <fieldset className="m-0 flex flex-wrap gap-2 border-0 p-0">
      <legend className="sr-only">{legend}</legend>
      {options.map(([each, words]) => (
        <label key={each} className="chip">
          <input type="radio" name={name} value={each} checked={value === each} onChange={() => choose(each)} />
          {words}
        </label>
      ))}
    </fieldset>
  )
}

/** The sheet as it will be printed, from the words as they stand. Null: they cannot be read just now, and the last that could is shown. */
export function OwnPreview({ handout, of }: { handout: OwnHandout | null; of: PreviewOf }) {
  const [paper, setPaper] = useState(of.paper)
  const [print, setPrint] = useState<'regular' | 'large'>('regular')
  const [whom, setWhom] = useState<'cleared' | 'anybody'>('cleared')
  const last = useRef<OwnHandout | null>(null)
  if (handout !== null) last.current = handout
  const shown = handout ?? last.current
  const content = useMemo(() => {
    if (shown === null) return null
    const { handoutId, version, practice, boxes, pictures } = of
    const printable = printableOwn(shown, { id: ownHandoutId(handoutId), version, box: boxes[shown.language] })
    const composed = composeHandout(printable, whom === 'cleared' ? everythingCleared : null)
    const { content } = sheetOf(composed, {
      practice: practiceOnSheet(practice, shown.language),
      nextVisit: null,
      largePrint: print === 'large',
      status: '',
    })
    const sections = withKnownPictures(content.handout.sections, (pictureId) => pictures[pictureId])
    return { ...content, handout: { ...content.handout, sections } }
  }, [shown, of, whom, print])
  const withheld = shown?.sections.some(({ print }) => print !== 'always') ?? false
  return (
    <div className="grid content-start gap-3">
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Switch
          name="paper"
          legend="Paper"
          value={paper}
          choose={setPaper}
          options={[
            ['letter', 'Letter'],
            ['a4', 'A4'],
          ]}
        />
        <Switch
          name="print"
          legend="Print"
          value={print}
          choose={setPrint}
          options={[
            ['regular', '14 point'],
            ['large', 'Large print'],
          ]}
        />
        {withheld && (
          <Switch
            name="whom"
            legend="For whom"
            value={whom}
            choose={setWhom}
            options={[
              ['cleared', 'All sections'],
              ['anybody', 'Without a visit'],
            ]}
          />
        )}
      </div>
      {handout === null && shown !== null && <p className="hint m-0">The text cannot be read just now; this is how it stood before.</p>}
      {content === null ? (
        <p className="m-0 text-ink-soft">The sheet is shown here once the text can be read.</p>
      ) : (
        <Page paper={paper}>
          <HandoutSheet content={content} />
        </Page>
      )}
    </div>
  )
}

/** The paper, with a line about where each page ends. The printer breaks where nothing is torn, so it is about. */
function Page({ paper, children }: { paper: 'letter' | 'a4'; children: React.ReactNode }) {
  const text = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  const height = pageHeights[paper]
  useEffect(() => {
    const element = text.current
    if (element === null) return
    const measure = () => setPages(Math.max(1, Math.ceil(element.scrollHeight / height)))
    const watching = new ResizeObserver(measure)
    watching.observe(element)
    return () => watching.disconnect()
  }, [height])
  return (
    <>
      <p className="hint own-page-count m-0" role="status">
        About {pages === 1 ? '1 page' : `${pages} pages`}
      </p>
      <section
        aria-label="Preview of what will be printed"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        className="own-preview overflow-auto min-[1181px]:max-h-[calc(100vh-12rem)]"
      >
        <div className="handout-preview sheet" data-paper={paper}>
          <div ref={text} className="own-pages">
            {children}
          </div>
        </div>
      </section>
    </>
  )
}
