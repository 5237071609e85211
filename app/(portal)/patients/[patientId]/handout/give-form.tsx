'use client'

import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useRef, useState, useTransition } from 'react'
import { Button } from '../../../../../components/ui/button'
import { wake } from '../../../../../components/ui/wake'
import { type GivingChoices, inOrder, searchOfChoices } from '../../../../../handouts/giving-choices'

type Refused = { ok: false; problem: string; message?: string }
/** What is sent with the patient (and visit) that `give` is bound to. */
export type GivingInput = { givingId: string; choices: GivingChoices; contentHashes: string[] }

type Props = {
  /** The choices that the preview below was made of, and a hash of each sheet of it. */
  shown: GivingChoices
  contentHashes: string[]
  /** In which languages these sheets are written: "Spanish", "English and Spanish". */
  languages: string
  /** A server action with the patient's and the visit's ids; it leads to the page that prints. */
  give: (input: never) => Promise<Refused | { ok: true }>
  ids: Record<string, string>
  children: ReactNode
  preview: ReactNode
}

/** What stands in the form at this moment. Sections of handouts that are not chosen keep what was said of them. */
function choicesIn(form: HTMLFormElement, shown: GivingChoices): GivingChoices {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '')
  const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="section"]')]
  const here = new Set(boxes.map(({ value }) => value))
  const [leg, day, time] = [text('leg'), text('next'), text('at')]
  return {
    handouts: inOrder(data.getAll('sheet').map(String)),
    language: text('language') === 'es' ? 'es' : 'en',
    largePrint: text('print') === 'large',
    diary: data.has('diary'),
    legChanged: form.elements.namedItem('leg') === null ? shown.legChanged : leg === 'yes' || leg === 'no' ? leg : null,
    discussed: form.elements.namedItem('discussed') === null ? shown.discussed : data.has('discussed'),
    without: [...shown.without.filter((each) => !here.has(each)), ...boxes.filter(({ checked }) => !checked).map(({ value }) => value)],
    nextVisit: day === '' ? null : { day, time: time === '' ? null : time },
  }
}

/**
 * The choices, kept in the address as they are made: the server composes the preview anew from the address, so that what is shown is what
 * will be printed, and a reload or a sign-in in between loses nothing.
 */
export function GiveForm({ shown, contentHashes, languages, give, ids, children, preview }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const path = usePathname()
  const router = useRouter()
  const [composing, compose] = useTransition()
  const [giving, startGiving] = useTransition()
  const [problem, setProblem] = useState<string | null>(null)
  // One id for one act: sent again after a lost answer, the same sheets are noted once. Other sheets are another act.
  const act = useRef({ id: '', of: '' })

  const chosen = () => {
    if (form.current === null) return
    setProblem(null)
    const search = searchOfChoices(choicesIn(form.current, shown))
    compose(() => router.replace(`${path}?${search}` as Route, { scroll: false }))
  }
  const giveThem = () =>
    startGiving(async () => {
      setProblem(null)
      const of = contentHashes.join()
      if (act.current.of !== of) act.current = { id: crypto.randomUUID(), of }
      try {
        const result = await give({ ...ids, givingId: act.current.id, choices: shown, contentHashes } as never)
        if (result?.ok === false) setProblem(result.message ?? 'Nothing was noted as given. Reload the page and try again.')
      } catch {
        setProblem('The server did not answer. Try again: the sheets are noted once, however often you press.')
      }
    })

  const count = shown.handouts.length
  const what = count === 1 ? 'in' : `${count} handouts in`
  return (
    <div className="grid gap-x-10 gap-y-6 min-[1181px]:grid-cols-[minmax(0,1fr)_auto]">
      <form
        inert
        ref={(element) => {
          form.current = element
          wake(element)
        }}
        onChange={chosen}
        onSubmit={(event) => event.preventDefault()}
        className="grid content-start gap-8"
      >
        {children}
        <div className="sticky bottom-0 z-10 grid gap-2 border-line border-t bg-paper py-3 print:hidden">
          <div className="flex flex-wrap items-center gap-3">
            <Button variant="primary" size="touch" onClick={giveThem} disabled={count === 0 || composing || giving}>
              {count === 0 ? 'Choose a handout' : giving ? 'Noting what is given…' : `Give and print ${what} ${languages}`}
            </Button>
            <p role="status" className="m-0 text-ink-soft">
              {composing ? 'Composing the preview…' : ''}
            </p>
          </div>
          {problem !== null && (
            <p role="alert" className="field-error m-0">
              {problem}
            </p>
          )}
        </div>
      </form>
      <div aria-busy={composing} className={composing ? 'opacity-60' : ''}>
        {preview}
      </div>
    </div>
  )
}
