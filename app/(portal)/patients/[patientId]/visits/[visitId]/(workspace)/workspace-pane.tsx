'use client'
import Link from 'next/link'
import { memo } from 'react'
import { adviceState, staysOnToday } from '../../../../../../../clinical/advice/acknowledgement'
import type { ScreenStatus } from '../../../../../../../clinical/visit/section-status'
import { AdviceList } from '../../../../../../../components/clinical/advice-list'
import { same } from '../../../../../../../components/form/autosave-entry'
import { Button } from '../../../../../../../components/ui/button'
import { Dialog } from '../../../../../../../components/ui/dialog'
import { Acknowledge } from './workspace-acknowledge'
import { settlingQuestion } from './workspace-question'
import { fieldPath } from './workspace-screens'
import { useFindings, useWorkspace } from './workspace-visit'

const title = 'What the findings say'

/** Beside the work on a wide screen. It scrolls by itself, so that an emergency stays in view whatever stands below it. */
export function FindingsPane() {
  return (
    <aside
      aria-labelledby="findings"
      className="hidden print:hidden xl:sticky xl:top-[calc(var(--banner-height,3.5rem)+0.5rem)] xl:block xl:max-h-[calc(100dvh-var(--banner-height,3.5rem)-1rem)] xl:self-start xl:overflow-y-auto xl:border-line xl:border-l xl:pl-6"
    >
      <h2 id="findings" className="mb-4 text-lg">
        {title}
      </h2>
      <FindingsContent />
    </aside>
  )
}

/** The same behind a button where there is no room beside the work, with the count of what waits for a person. */
export function FindingsDrawer() {
  const { advice } = useFindings()
  return <Drawer waiting={advice.filter((line) => staysOnToday(adviceState(line, line.acknowledgements))).length} />
}

const Drawer = memo(function Drawer({ waiting }: { waiting: number }) {
  return (
    <span className="xl:hidden">
      <Dialog
        shape="drawer"
        title={title}
        trigger={
          <Button size="small">
            Findings
            {waiting > 0 && <span className="font-bold text-abnormal">▼ {waiting} to act on</span>}
          </Button>
        }
      >
        <FindingsContent />
      </Dialog>
    </span>
  )
})

function FindingsContent() {
  const { advice } = useFindings()
  return (
    // Emergencies stand in the bar above the section, in view whatever scrolls here; a tall one must not cover the lines below it.
    <div className="grid gap-6 [&_[data-urgency=emergency]]:static">
      <AdviceList advice={advice} acknowledge={Acknowledge} />
      <OneQuestion />
      <Missing />
    </div>
  )
}

function OneQuestion() {
  const { locked } = useWorkspace()
  const { advice } = useFindings()
  const question = settlingQuestion(advice)
  return locked || question === null ? null : <Question question={question} />
}

const Question = memo(function Question({ question }: { question: NonNullable<ReturnType<typeof settlingQuestion>> }) {
  const { visit } = useWorkspace()
  return (
    <section className="border-line border-t pt-4">
      <h3 className="text-base">One question would settle more</h3>
      <p className="m-0">
        {question.at ? (
          <Link href={fieldPath(visit, question.at)} prefetch={false}>
            {question.text}
          </Link>
        ) : (
          question.text
        )}
      </p>
    </section>
  )
}, same)

/** What is not recorded yet, screen by screen. It never blocks anything. */
function Missing() {
  const { locked } = useWorkspace()
  const { screens } = useFindings()
  const missing = screens.flatMap((screen) => screen.missing)
  return locked || missing.length === 0 ? null : <NotRecorded missing={missing} />
}

const NotRecorded = memo(function NotRecorded({ missing }: { missing: ScreenStatus['missing'] }) {
  const { visit } = useWorkspace()
  return (
    <details className="border-line border-t pt-4">
      <summary>Not recorded yet: {missing.length}</summary>
      <ul className="mt-2 mb-0 grid gap-1 pl-5 text-sm">
        {missing.map((one) => (
          <li key={`${one.section} ${one.key} ${one.field}`}>
            <Link href={fieldPath(visit, one)} prefetch={false}>
              {one.text}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}, same)
