'use client'
import { lazy, memo, Suspense, useEffect, useState } from 'react'
import { isUntouched } from '../../../../../../../../clinical/visit/untouched'
import { isWritten } from '../../../../../../../../clinical/walk-test/walk-diary'
import { Button, LinkButton } from '../../../../../../../../components/ui/button'
import { useWorkspace } from '../workspace-visit'
import { DiaryTable } from './diary-table'
import { DiaryWeeks } from './diary-weeks'

// Most visits have no diary: its four hundred cells and their script come when somebody asks for them.
const DiaryKeying = lazy(() => import('./diary-keying').then(({ DiaryKeying: keying }) => ({ default: keying })))

/** The two weeks that the patient kept on paper: a button while there are none, else what they say, and the whole of it on request. */
export const WalkDiary = memo(function WalkDiary() {
  const { visit, record, drafts, locked } = useWorkspace()
  const [open, setOpen] = useState<'asked' | 'led' | null>(null)
  const kept = !isUntouched('walk-diary', record.walkDiary) || [...record.walkDiaryDays, ...record.walkDiaryLines].some(isWritten)
  const toCorrect = drafts.some(({ section }) => section.startsWith('walk-diary'))
  useEffect(() => {
    const led = () => {
      if (location.hash.startsWith('#walk-diary')) setOpen((before) => before ?? 'led')
    }
    led()
    const followed = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null
      if (link?.hash.startsWith('#walk-diary') && link.pathname === location.pathname) setOpen((before) => before ?? 'led')
    }
    document.addEventListener('click', followed)
    return () => document.removeEventListener('click', followed)
  }, [])
  if (locked && !kept) return null
  const keying = !locked && (open !== null || toCorrect)
  return (
    <section aria-labelledby="walk-diary" className="grid gap-4 border-line border-t pt-4">
      <div>
        <h2 id="walk-diary" className="text-lg">
          Walk diary
        </h2>
        <p className="hint">Two weeks that the patient kept at home, on the numbered paper.</p>
      </div>
      {keying && (
        <Suspense fallback={<p role="status">Opening the diary</p>}>
          <DiaryKeying asked={open === 'asked'} />
        </Suspense>
      )}
      {!keying && kept && <DiaryWeeks />}
      {locked && <DiaryTable />}
      {!keying && !locked && (
        <div className="flex flex-wrap gap-3">
          <Button size="touch" onClick={() => setOpen('asked')}>
            {kept ? 'Open the diary' : 'Key a returned diary'}
          </Button>
          <LinkButton size="touch" variant="quiet" href={`/patients/${visit.patientId}/diary`}>
            Print an empty diary
          </LinkButton>
        </div>
      )}
    </section>
  )
})
