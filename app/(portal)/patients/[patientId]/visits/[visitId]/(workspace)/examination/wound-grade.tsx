'use client'
import { fieldsOf } from '../workspace-fields'
import { useRecorded } from '../workspace-scope'
import { woundGradeWords } from '../workspace-words'

const { Choice } = fieldsOf('wound')

/** The wound grades of WIfI (SVS 2014, clinical.md 3.7), in our own words. */
const definitions = [
  { grade: '0', says: 'Rest pain only: no ulcer, no gangrene.' },
  { grade: '1', says: 'Small, shallow ulcer of lower leg or foot; no bone exposed but that of a toe’s end; no gangrene.' },
  {
    grade: '2',
    says: 'Deeper ulcer with bone, joint or tendon, not of the heel; or shallow heel ulcer without the heel bone; or gangrene of toes only.',
  },
  {
    grade: '3',
    says: 'Extensive, deep ulcer of forefoot or midfoot; or deep heel ulcer, with or without the heel bone; or extensive gangrene.',
  },
] as const

/** The grade is the clinician's choice by the definitions, which stand beside it. */
export function WoundGrade() {
  const { values } = useRecorded('wound')
  return (
    <div className="grid gap-2">
      <Choice field="woundGrade" label="Wound grade (WIfI)" words={woundGradeWords} />
      <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        {definitions.map(({ grade, says }) => (
          <div key={grade} className={values.woundGrade === grade ? 'contents font-semibold' : 'contents text-ink-soft'}>
            <dt>{grade}</dt>
            <dd className="m-0">{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
