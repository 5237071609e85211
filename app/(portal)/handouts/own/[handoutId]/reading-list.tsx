import { useState } from 'react'
import { Button } from '../../../../../components/ui/button'
import { Tag } from '../../../../../components/ui/tag'
import type { Judged } from '../../../../../handouts/judge-own-handout'
import { limitInWords, readingInWords, readsAbove } from '../../../../../handouts/reading-measure'

const few = 6

/** How hard the whole reads, and every sentence by itself, the hardest first. */
export function ReadingList({
  judged,
  limitGrade,
  goTo,
}: {
  judged: Judged & { state: 'read' }
  limitGrade: number
  goTo: (line: number) => void
}) {
  const [all, setAll] = useState(false)
  const { reading, above, sentences, handout } = judged
  const hard = sentences.filter((sentence) => readsAbove(sentence.reading, limitGrade))
  return (
    <div className="grid gap-3">
      <p className="m-0 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="text-lg tabular-nums">{readingInWords(reading)}</span>
        {above ? <Tag tone="borderline">▲ harder than your limit</Tag> : <Tag tone="quiet">within your limit</Tag>}
        <span className="hint">your limit: {limitInWords(handout.language, limitGrade)}</span>
      </p>
      <p className="hint m-0">
        {hard.length === 0
          ? 'No sentence reads harder than your limit.'
          : hard.length === 1
            ? 'One sentence reads harder than your limit. Make it shorter, or its words.'
            : `${hard.length} of ${sentences.length} sentences read harder than your limit. Make them shorter, or their words.`}
      </p>
      <ol className="m-0 grid list-none gap-1 p-0" aria-label="Sentences, the hardest first">
        {(all ? sentences : sentences.slice(0, few)).map(({ text, line, words, reading: own }, at) => {
          const marked = readsAbove(own, limitGrade)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sentence may stand twice
            <li key={`${line} ${at}`} className={`border-l-4 pl-3 ${marked ? 'border-borderline bg-borderline-wash' : 'border-line'}`}>
              <button type="button" className="block w-full min-h-6 py-1 text-left" onClick={() => goTo(line)}>
                <span lang={handout.language}>{text}</span>
                <span className={`block text-sm tabular-nums ${marked ? 'font-semibold text-borderline' : 'text-ink-soft'}`}>
                  {marked && <span aria-hidden="true">▲ </span>}
                  {readingInWords(own)}
                  {marked && ', above the limit'} · {words} words · line {line}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {sentences.length > few && (
        <div>
          <Button size="small" variant="quiet" onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? 'Show the hardest only' : `Show all ${sentences.length} sentences`}
          </Button>
        </div>
      )}
    </div>
  )
}
