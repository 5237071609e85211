/** Rows and records that the tests start from; each test says what it changes. */
import { emptySection, emptyVisitRecord, type Row, type SectionValues, type VisitRecord } from './visit-record'

const rowId = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`

export const patternWith = (changed: Partial<Row<'cramp-pattern'>> = {}): Row<'cramp-pattern'> => ({
  id: rowId(1),
  ...emptySection('cramp-pattern'),
  ...changed,
})
export const walkTestWith = (changed: Partial<Row<'walk-test'>> = {}): Row<'walk-test'> => ({
  id: rowId(2),
  ...emptySection('walk-test'),
  ...changed,
})
export const medicineWith = (changed: Partial<Row<'medicine'>> = {}): Row<'medicine'> => ({
  id: rowId(3),
  ...emptySection('medicine'),
  ...changed,
})
export const actionWith = (changed: Partial<Row<'plan-action'>> = {}): Row<'plan-action'> => ({
  id: rowId(4),
  ...emptySection('plan-action'),
  ...changed,
})

export const woundWith = (changed: Partial<Row<'wound'>> = {}): Row<'wound'> => ({ id: rowId(5), ...emptySection('wound'), ...changed })
export const labResultWith = (changed: Partial<Row<'lab-result'>> = {}): Row<'lab-result'> => ({
  id: rowId(6),
  ...emptySection('lab-result'),
  ...changed,
})

export const diaryDayWith = (changed: Partial<Row<'walk-diary-day'>> = {}): Row<'walk-diary-day'> => ({
  id: rowId(7),
  ...emptySection('walk-diary-day'),
  ...changed,
})
export const diaryLineWith = (changed: Partial<Row<'walk-diary-line'>> = {}): Row<'walk-diary-line'> => ({
  id: rowId(8),
  ...emptySection('walk-diary-line'),
  ...changed,
})

type Changed = {
  reason?: Partial<SectionValues<'reason'>>
  redFlags?: Partial<SectionValues<'red-flags'>>
  factors?: Partial<SectionValues<'factors'>>
  walkSafety?: Partial<SectionValues<'walk-safety'>>
  walkDiary?: Partial<SectionValues<'walk-diary'>>
  vascularStudy?: Partial<SectionValues<'vascular-study'>>
  exerciseStudy?: Partial<SectionValues<'exercise-study'>>
  edinburgh?: Partial<SectionValues<'edinburgh'>>
  walkingImpairment?: Partial<SectionValues<'walking-impairment'>>
  examination?: Partial<SectionValues<'examination'>>
  labs?: Partial<SectionValues<'labs'>>
  assessment?: Partial<SectionValues<'assessment'>>
  plan?: Partial<SectionValues<'plan'>>
} & Partial<
  Pick<
    VisitRecord,
    'crampPatterns' | 'medicines' | 'walkTests' | 'walkDiaryDays' | 'walkDiaryLines' | 'planActions' | 'wounds' | 'labResults'
  >
>

export function recordWith(changed: Changed): VisitRecord {
  const empty = emptyVisitRecord()
  return {
    reason: { ...empty.reason, ...changed.reason },
    redFlags: { ...empty.redFlags, ...changed.redFlags },
    factors: { ...empty.factors, ...changed.factors },
    walkSafety: { ...empty.walkSafety, ...changed.walkSafety },
    walkDiary: { ...empty.walkDiary, ...changed.walkDiary },
    walkDiaryDays: changed.walkDiaryDays ?? [],
    walkDiaryLines: changed.walkDiaryLines ?? [],
    vascularStudy: { ...empty.vascularStudy, ...changed.vascularStudy },
    exerciseStudy: { ...empty.exerciseStudy, ...changed.exerciseStudy },
    edinburgh: { ...empty.edinburgh, ...changed.edinburgh },
    walkingImpairment: { ...empty.walkingImpairment, ...changed.walkingImpairment },
    examination: { ...empty.examination, ...changed.examination },
    wounds: changed.wounds ?? [],
    labs: { ...empty.labs, ...changed.labs },
    labResults: changed.labResults ?? [],
    assessment: { ...empty.assessment, ...changed.assessment },
    plan: { ...empty.plan, ...changed.plan },
    crampPatterns: changed.crampPatterns ?? [],
    medicines: changed.medicines ?? [],
    walkTests: changed.walkTests ?? [],
    planActions: changed.planActions ?? [],
  }
}

export const measured = (mmHg: number) => ({ state: 'measured' as const, mmHg })
