'use client'

import { type ReactNode, type RefObject, useEffect } from 'react'
import { useFlush, useSaveState } from '../../../../../../../components/form/autosave-provider'
import { Button } from '../../../../../../../components/ui/button'

type Heading = RefObject<HTMLHeadingElement | null>

/** The heading takes the focus when the question changes, so that a screen reader reads it and Tab goes on from it. */
export const TabletHeading = ({ heading, children }: { heading?: Heading | undefined; children: ReactNode }) => (
  <h1 ref={heading} tabIndex={-1} className="text-[2rem] leading-tight outline-none">
    {children}
  </h1>
)

/** For whoever takes the tablet back, at any question. It asks for their password. */
export const ForStaff = ({ back }: { back: string }) => (
  <p className="m-0 mt-8 border-line border-t pt-4 text-[1.375rem] text-ink-soft">
    For staff:{' '}
    <a href={back} className="text-ink-soft">
      back to the chart
    </a>
  </p>
)

/** What a patient needs to know of saving: only that something is wrong. */
export function NotSaved() {
  const { state } = useSaveState()
  const wrong = state === 'kept' || state === 'conflict'
  return (
    <p role="status" className={wrong ? 'm-0 font-semibold text-abnormal' : 'sr-only'}>
      {wrong && 'Your answers are not saved yet. Keep this page open and tell the staff.'}
    </p>
  )
}

type GreetingProps = { heading: Heading; name: string; count: number; onStart: () => void; back: string }

export function Greeting({ heading, name, count, onStart, back }: GreetingProps) {
  return (
    <>
      <TabletHeading heading={heading}>Hello, {name}.</TabletHeading>
      <p>We would like to know how walking is for you. There are {count} short questions.</p>
      <p>Touch the answer that fits best. There is no right or wrong answer, and you may skip a question.</p>
      <Button variant="primary" onClick={onStart} className="min-h-16 justify-self-start px-10">
        Start
      </Button>
      <ForStaff back={back} />
    </>
  )
}

type EndedProps = { title: string; heading?: Heading; back: string; onReturn?: () => void; saves?: boolean }

export function Ended({ title, heading, back, onReturn, saves = false }: EndedProps) {
  return (
    <>
      <TabletHeading heading={heading}>{title}</TabletHeading>
      {saves && <Saving />}
      {onReturn && (
        <Button onClick={onReturn} className="min-h-16 justify-self-start px-8">
          Go back to the questions
        </Button>
      )}
      <ForStaff back={back} />
    </>
  )
}

/** The last words are sent at once: the tablet is on its way back. */
function Saving() {
  const flush = useFlush()
  const { state } = useSaveState()
  useEffect(() => {
    void flush()
  }, [flush])
  return (
    <>
      <p role="status">{state === 'saved' ? 'All your answers are saved.' : state === 'saving' ? 'Saving your answers…' : ''}</p>
      <NotSaved />
    </>
  )
}
