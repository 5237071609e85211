'use client'

import { useId, useState, useTransition } from 'react'
import { Button } from '../../../../components/ui/button'
import { wake } from '../../../../components/ui/wake'
import { setLimit } from './actions'

const wholeGrades = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** The school grade above which publishing needs a stated reason. */
export function LimitForm({ tenths }: { tenths: number }) {
  const id = useId()
  // The settings of the practice take a tenth of a grade too.
  const grades = [...new Set([...wholeGrades, tenths / 10])].sort((a, b) => a - b)
  const [running, run] = useTransition()
  const [said, setSaid] = useState<{ words: string; trouble: boolean } | null>(null)
  const set = (grade: number) =>
    run(async () => {
      try {
        const result = await setLimit({ tenths: grade * 10 })
        setSaid(
          result?.ok === false ? { words: result.message ?? 'Nothing was changed.', trouble: true } : { words: 'Set.', trouble: false },
        )
      } catch {
        setSaid({ words: 'The server did not answer. Nothing is known to be changed.', trouble: true })
      }
    })
  return (
    <form
      inert
      ref={wake}
      aria-label="Reading limit"
      className="flex flex-wrap items-center gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        set(Number(new FormData(event.currentTarget).get('grade')))
      }}
    >
      <label htmlFor={`${id}-grade`}>Publishing needs a stated reason above school grade</label>
      <select id={`${id}-grade`} name="grade" defaultValue={String(tenths / 10)} key={tenths} className="input">
        {grades.map((grade) => (
          <option key={grade} value={grade}>
            {grade}
          </option>
        ))}
      </select>
      <Button type="submit" disabled={running}>
        Set the limit
      </Button>
      <p role="status" className={said?.trouble ? 'field-error m-0' : 'hint m-0'}>
        {said?.words}
      </p>
    </form>
  )
}
