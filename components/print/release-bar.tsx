'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { type ReactNode, use, useEffect, useId, useRef, useState, useTransition } from 'react'
import { isAccounted, purposeWords, type ReleasePurpose, releasePurposes } from '../../clinical/disclosure/purpose'
import { shownCode } from '../../clinical/disclosure/release-code'
import type { ActionResult } from '../form/form-shell'
import { SessionEnd } from '../form/session-end'
import { Button } from '../ui/button'
import { wake } from '../ui/wake'
import { fetchPdf } from './fetch-pdf'

export type ReleaseAsked = { id: string; format: 'print' | 'pdf'; purpose: ReleasePurpose; recipient: string | null; contentHash: string }

export type ReleaseProps<What extends Record<string, string>> = {
  /** The server action; `what` is handed back to it: which paper, of whom. */
  release: (asked: ReleaseAsked & What) => Promise<ActionResult<{ id: string; code: string }>>
  what: What
  /** Of what stands below: a record that changed since says something else and is not let go. */
  contentHash: string
  /** Chosen before anybody chooses. */
  purpose: ReleasePurpose
  /** The release that this page shows. */
  released: { id: string; code: string; purpose: ReleasePurpose; format: 'print' | 'pdf' } | null
  /** Whether the server makes PDFs. */
  pdf: boolean
  /** Ways back. */
  beside: ReactNode
}

/**
 * What stands above a paper: why it leaves, to whom, and the two ways out. Nothing is printed before the release is recorded; then the page
 * is read again with the code in its margin, and printed. A digit chooses the purpose and Enter prints.
 */
export function ReleaseBar<What extends Record<string, string>>(props: ReleaseProps<What>) {
  const { release, what, contentHash, purpose: first, released, pdf, beside } = props
  const id = useId()
  const path = usePathname()
  const query = useSearchParams()
  const router = useRouter()
  const sessionEnded = use(SessionEnd)
  const [pending, start] = useTransition()
  const [purpose, setPurpose] = useState(released?.purpose ?? first)
  const [recipient, setRecipient] = useState('')
  const [said, setSaid] = useState<{ words: string; trouble: boolean } | null>(null)
  /** The browser names the release, so that a press repeated after a lost answer releases once. */
  const asked = useRef<ReleaseAsked | null>(null)
  usePrintOnce(released)
  const choice = useFocusAtFirst()

  const go = (format: 'print' | 'pdf') =>
    start(async () => {
      setSaid(null)
      const ask = { format, purpose, recipient: recipient.trim() === '' ? null : recipient.trim(), contentHash }
      const same = asked.current !== null && JSON.stringify({ ...asked.current, id: '' }) === JSON.stringify({ id: '', ...ask })
      const next: ReleaseAsked = same && asked.current !== null ? asked.current : { id: crypto.randomUUID(), ...ask }
      asked.current = next
      try {
        const result = await release({ ...what, ...next })
        if (!result.ok) {
          if (result.problem === 'not-signed-in') sessionEnded()
          return setSaid({ words: Object.values(result.fields ?? {})[0] ?? result.message ?? 'Nothing was released.', trouble: true })
        }
        asked.current = null
        if (format === 'print') {
          const named = new URLSearchParams(query)
          named.set('release', result.value.id)
          named.delete('print')
          return router.replace(`${path}?${named}` as never, { scroll: false })
        }
        const trouble = await fetchPdf(`/releases/${result.value.id}/pdf`)
        setSaid({ words: trouble ?? `Downloaded as ${shownCode(result.value.code)}.`, trouble: trouble !== null })
      } catch {
        setSaid({ words: 'The server did not answer. Press again; it is released once.', trouble: true })
      }
    })

  useAtOnce(released === null && query.get('print') === 'now', () => go('print'))

  return (
    <form
      inert
      ref={wake}
      aria-label="Release"
      className="grid gap-3 border-line border-b pb-4"
      onSubmit={(event) => {
        event.preventDefault()
        go('print')
      }}
    >
      <fieldset
        className="m-0 border-0 p-0"
        onKeyDown={({ key, currentTarget }) => {
          const chosen = releasePurposes[Number(key) - 1]
          if (chosen === undefined) return
          setPurpose(chosen)
          currentTarget.querySelector<HTMLInputElement>(`[value="${chosen}"]`)?.focus()
        }}
      >
        <legend className="label mb-1">Why it leaves the practice</legend>
        <div className="flex flex-wrap gap-2">
          {releasePurposes.map((one, at) => (
            <label key={one} className="chip">
              <input
                type="radio"
                name="purpose"
                value={one}
                checked={purpose === one}
                ref={one === first ? choice : undefined}
                onChange={() => setPurpose(one)}
              />
              <span aria-hidden="true" className="font-normal opacity-80">
                {at + 1}
              </span>
              {purposeWords[one]}
            </label>
          ))}
        </div>
      </fieldset>
      {isAccounted(purpose) && (
        <div className="grid gap-1">
          <label htmlFor={id} className="label">
            To whom
          </label>
          <p id={`${id}-hint`} className="hint">
            Name and address, for the patient’s accounting of disclosures.
          </p>
          <input
            id={id}
            className="input w-full max-w-xl"
            maxLength={500}
            value={recipient}
            aria-describedby={`${id}-hint`}
            onChange={(event) => setRecipient(event.target.value)}
          />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" disabled={pending}>
          {pending ? 'Recording the release…' : 'Print'}
        </Button>
        {pdf && (
          <Button onClick={() => go('pdf')} disabled={pending}>
            Download PDF
          </Button>
        )}
        {beside}
      </div>
      <p role="status" className={said?.trouble ? 'field-error' : 'hint'}>
        {said?.words ??
          (released === null ? '' : `Released as ${shownCode(released.code)}, ${purposeWords[released.purpose].toLowerCase()}.`)}
      </p>
    </form>
  )
}

/** A paper is opened to be printed, and Enter on the purpose prints. */
function useFocusAtFirst() {
  const choice = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) choice.current?.focus({ preventScroll: true })
  }, [])
  return choice
}

/** Whoever comes from giving a sheet (`?print=now`) has said already that it is to be printed, for the patient. */
function useAtOnce(wanted: boolean, print: () => void): void {
  const begun = useRef(false)
  useEffect(() => {
    if (!wanted || begun.current) return
    begun.current = true
    print()
  })
}

/** Opens the print dialog once for a release that has just come to stand on this page, not for one that a reload brings back. */
function usePrintOnce(released: ReleaseProps<never>['released']): void {
  const shown = useRef(released?.id)
  useEffect(() => {
    if (released === null || released.id === shown.current) return
    shown.current = released.id
    void document.fonts.ready.then(() => window.print())
  }, [released])
}
