'use client'

import { useState } from 'react'
import { Button } from '../../../../components/ui/button'
import { fetchFile } from '../../../../components/ui/fetch-file'
import { Tag } from '../../../../components/ui/tag'

type Found = { intact: boolean; events: number | null; keptHeads: number | null; says: string | null; seconds: number }
type State = { at: 'rest' } | { at: 'work'; says: string } | { at: 'found'; found: Found } | { at: 'problem'; says: string }

const counted = (number: number, one: string, more: string) => `${number.toLocaleString('en-US')} ${number === 1 ? one : more}`

/** The proof that nothing was altered, and the log as a file. */
export function AuditActions({ exportAddress }: { exportAddress: string }) {
  const [state, setState] = useState<State>({ at: 'rest' })

  async function verify() {
    setState({ at: 'work', says: 'Verifying every event …' })
    try {
      const answer = await fetch('/practice/audit/verification', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      const told = await answer.json()
      setState(answer.ok ? { at: 'found', found: told } : { at: 'problem', says: told.message ?? noAnswer })
    } catch {
      setState({ at: 'problem', says: noAnswer })
    }
  }

  async function save() {
    setState({ at: 'work', says: 'Making the file …' })
    const problem = await fetchFile(exportAddress, { name: 'audit.csv', otherwise: 'The file could not be made. Press again.' }).catch(
      () => noAnswer,
    )
    setState(problem === null ? { at: 'rest' } : { at: 'problem', says: problem })
  }

  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={verify} disabled={state.at === 'work'}>
          Verify now
        </Button>
        <Button onClick={save} disabled={state.at === 'work'}>
          Export as CSV
        </Button>
      </div>
      <p role="status" className="m-0 min-h-6">
        {state.at === 'work' && state.says}
        {state.at === 'problem' && <span className="field-error">{state.says}</span>}
        {state.at === 'found' && <Finding {...state.found} />}
      </p>
    </div>
  )
}

const noAnswer = 'There was no answer. Check the connection and press again.'

function Finding({ intact, events, keptHeads, says, seconds }: Found) {
  const took = `${seconds.toFixed(1)} s`
  if (!intact) {
    return (
      <>
        <Tag tone="abnormal">▲ Altered</Tag> {says && says.charAt(0).toUpperCase() + says.slice(1)} Keep the database and the files of
        audit-heads as they are, and find out who had access to the server. ({took})
      </>
    )
  }
  return (
    <>
      <Tag tone="accent">✓ Nothing altered</Tag> {counted(events ?? 0, 'event', 'events')} verified in {took};{' '}
      {keptHeads === 0
        ? 'no head was kept outside the database yet.'
        : `${counted(keptHeads ?? 0, 'head', 'heads')} kept outside the database agree.`}
    </>
  )
}
