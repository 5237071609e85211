'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import type { SectionValues } from '../../../../../../../clinical/visit/visit-record'
import type { StoredDraft } from '../../../../../../../components/form/autosave-protocol'
import { AutosaveProvider, useSaveState, useSectionValues } from '../../../../../../../components/form/autosave-provider'
import { Ended, Greeting } from './tablet-frame'
import { TabletQuestion } from './tablet-question'
import { stepsFor } from './tablet-steps'

type Props = {
  visitId: string
  patientId: string
  name: string
  /** Where the chart is; it asks for a password first. */
  back: string
  closed: boolean
  edinburgh: SectionValues<'edinburgh'>
  walkingImpairment: SectionValues<'walking-impairment'>
  versions: Readonly<Record<string, number>>
  drafts: readonly StoredDraft[]
}

/** The questions, one at a time, with the saving of the chart behind them. */
export function Tablet(props: Props) {
  const { visitId, patientId, versions, drafts, closed, back } = props
  const initial = useMemo(() => ({ versions, drafts }), [versions, drafts])
  if (closed) return <Ended title="These questions are closed." back={back} />
  return (
    <AutosaveProvider patientId={patientId} visitId={visitId} initial={initial}>
      <Steps {...props} />
    </AutosaveProvider>
  )
}

function Steps({ visitId, name, back, edinburgh, walkingImpairment }: Props) {
  useChartAfterSignIn(back)
  const answers = useSectionValues('edinburgh', visitId, edinburgh)
  const steps = stepsFor(answers)
  const [at, setAt] = useState(-1)
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current && at >= -1) heading.current?.focus()
  }, [at])
  const go = (by: 1 | -1) => {
    moved.current = true
    setAt((now) => now + by)
    window.scrollTo(0, 0)
  }
  const step = steps[at]
  if (at < 0) return <Greeting heading={heading} name={name} count={steps.length} onStart={() => go(1)} back={back} />
  if (step === undefined)
    return <Ended title="Thank you. Hand the tablet back." heading={heading} back={back} onReturn={() => go(-1)} saves />
  return (
    <TabletQuestion
      key={step.field}
      heading={heading}
      visitId={visitId}
      step={step}
      initial={step.section === 'edinburgh' ? edinburgh : walkingImpairment}
      place={`Question ${at + 1} of ${steps.length}`}
      onBack={() => go(-1)}
      onNext={() => go(1)}
      back={back}
    />
  )
}

/** The cover over a session that ended is for staff. Once they signed in, the chart is theirs again and this page is over. */
function useChartAfterSignIn(back: string) {
  const { signedOut, state } = useSaveState()
  const was = useRef(false)
  useEffect(() => {
    if (signedOut) was.current = true
    else if (was.current && state === 'saved') location.replace(back)
  }, [signedOut, state, back])
}
