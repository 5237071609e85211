'use client'
import { useMemo } from 'react'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'
import { PressureGrid } from '../../../../../../../../components/clinical/pressure-grid'
import { readingWords } from '../../../../../../../../components/clinical/pressure-words'
import { StudyResults } from '../../../../../../../../components/clinical/study-results'
import { Table } from '../../../../../../../../components/ui/table'
import { useFindings, useWorkspace } from '../workspace-visit'
import { waveformWords } from '../workspace-words'

/** The grid as the patient lies, with both indices live beside it; a visit that is closed shows the same numbers as a table. */
export function Pressures() {
  const { visit, record, previous, locked } = useWorkspace()
  const { facts } = useFindings()
  const age = facts.ageYears == null ? {} : { ageYears: facts.ageYears }
  const before = useMemo(() => previous && { date: previous.visitDay, study: previous.record.vascularStudy }, [previous])
  if (!locked) return <PressureGrid visitId={visit.id} initial={record.vascularStudy} {...age} previous={before} />
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <ReadPressures study={record.vascularStudy} day={visit.day} />
      <StudyResults study={record.vascularStudy} {...age} />
    </div>
  )
}

type Study = SectionValues<'vascular-study'>
const parts = [
  { part: 'Brachial', name: 'Arm' },
  { part: 'PosteriorTibial', name: 'Posterior tibial' },
  { part: 'DorsalisPedis', name: 'Dorsalis pedis' },
  { part: 'Toe', name: 'Toe' },
] as const

function ReadPressures({ study, day }: { study: Study; day: string }) {
  const wave = (side: 'right' | 'left') => {
    const value = study[`${side}Waveform`]
    return value === null ? '—' : waveformWords[value].toLowerCase()
  }
  const rows = [
    ...parts.map(({ part, name }) => ({ name, right: readingWords(study[`right${part}`]), left: readingWords(study[`left${part}`]) })),
    { name: 'Waveform', right: wave('right'), left: wave('left') },
  ]
  return (
    <Table
      caption={`Resting pressures, mmHg, ${clinicalDay(day)}`}
      captionShown
      columns={[
        { head: 'Where', cell: (row) => row.name, names: true },
        { head: 'Right', cell: (row) => row.right },
        { head: 'Left', cell: (row) => row.left },
      ]}
      rows={rows}
      rowKey={(row) => row.name}
      empty="No pressure was recorded."
    />
  )
}
