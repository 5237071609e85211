import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  actionWith,
  diaryDayWith,
  diaryLineWith,
  labResultWith,
  medicineWith,
  patternWith,
  recordWith,
  walkTestWith,
  woundWith,
} from '../../../../../../clinical/visit/record-for-tests'
import { emptySection, type VisitRecord, type VisitSection, visitSections } from '../../../../../../clinical/visit/visit-record'
import { SummaryAssessment, SummaryPlan } from './summary-assessment'
import { SummaryExamination } from './summary-examination'
import { SummaryExercise } from './summary-exercise'
import { openedForTests, practiceForTests } from './summary-for-tests'
import { SummaryFactors, SummaryHistory } from './summary-history'
import { SummaryLabs } from './summary-labs'
import { SummaryQuestionnaires } from './summary-questionnaires'
import { SummaryVascular } from './summary-vascular'
import { SummaryWalk } from './summary-walk'
import { VisitSummary } from './visit-summary'

const whole = (record: VisitRecord) =>
  renderToStaticMarkup(<VisitSummary opened={{ ...openedForTests(), record }} practice={practiceForTests} />)

type Draw = (record: VisitRecord) => ReactNode
const history: Draw = (record) => <SummaryHistory record={record} />
const factors: Draw = (record) => <SummaryFactors record={record} />
const walk: Draw = (record) => <SummaryWalk record={record} />
const questionnaires: Draw = (record) => <SummaryQuestionnaires record={record} />
const examination: Draw = (record) => <SummaryExamination record={record} />
const labs: Draw = (record) => <SummaryLabs record={record} patient={{ sex: 'female', ageYears: 71, criticalValues: null }} />
const plan: Draw = (record) => <SummaryPlan record={record} />
/** The part of the summary in which a section stands; drawn alone, because the whole of it for every field takes long. */
const partOf: { [S in VisitSection]: Draw } = {
  reason: history,
  'cramp-pattern': history,
  'red-flags': history,
  factors,
  medicine: factors,
  'walk-safety': walk,
  'walk-test': walk,
  'walk-diary': walk,
  'walk-diary-day': walk,
  'walk-diary-line': walk,
  'vascular-study': (record) => <SummaryVascular study={record.vascularStudy} ageYears={71} />,
  'exercise-study': (record) => <SummaryExercise record={record} ageYears={71} />,
  edinburgh: questionnaires,
  'walking-impairment': questionnaires,
  examination,
  wound: examination,
  labs,
  'lab-result': labs,
  assessment: (record) => <SummaryAssessment record={record} titles={new Map()} />,
  plan,
  'plan-action': plan,
}

/** Marks of the record that say how it came about and are no finding, and what stands in the summary through another field. */
const notPrinted: Partial<Record<VisitSection, readonly string[]>> = {
  reason: ['carriedFromVisit'],
  'cramp-pattern': ['removed'],
  medicine: ['removed'],
  'walk-test': ['removed', 'timer'],
  'walk-diary-day': ['removed'],
  'walk-diary-line': ['removed'],
  wound: ['removed'],
  'lab-result': ['removed'],
  'plan-action': ['removed'],
  'vascular-study': ['confirmed'],
}

/** A value that the field's own schema takes. */
function someValue(schema: z.ZodType): unknown {
  const inner = schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema
  if (inner instanceof z.ZodArray) return [someValue(inner.element as z.ZodType)]
  if (inner instanceof z.ZodEnum) return inner.options.at(-1)
  if (inner instanceof z.ZodBoolean) return true
  const tried = ['7', 7, 3, 1, 95, '2024-05-06', '14:30', 'I70.211', 'R1b', 'right-calf', { state: 'measured', mmHg: 77 }]
  return tried.find((value) => schema.safeParse(value).success)
}

/** A row or section in which the field can mean something: a number needs its unit, a detail its question. */
const context: { [S in VisitSection]?: Record<string, unknown> } = {
  'walk-test': { method: 'corridor', onset: 50, onsetUnit: 'block', maximum: 90, speed: 3, relief: 2 },
  'walk-diary-line': { day: 3, walk: 1, onset: 50 },
  'walk-diary-day': { nightCramps: 2 },
  'cramp-pattern': { frequency: 2, duration: 3, relief: 4 },
  'lab-result': { test: 'potassium', value: 4.1, unit: 'mEq/L' },
  wound: { side: 'right' },
  examination: { bodyTemperature: 37, rightMonofilamentFelt: 2 },
  'exercise-study': { speed: 2, brachialRecovery: { state: 'measured', mmHg: 140 } },
  'vascular-study': { repeatBrachial: { state: 'measured', mmHg: 140 }, armNotToUse: 'right' },
  factors: { tobaccoSmoked: 'former' },
  edinburgh: { painOnWalking: 'yes' },
  'walking-impairment': { speedSlow: 2 },
}

const at: { [S in VisitSection]: (values: Record<string, unknown>) => VisitRecord } = {
  reason: (reason) => recordWith({ reason }),
  'cramp-pattern': (values) => recordWith({ crampPatterns: [patternWith(values)] }),
  'red-flags': (redFlags) => recordWith({ redFlags }),
  factors: (factors) => recordWith({ factors }),
  medicine: (values) => recordWith({ medicines: [medicineWith(values)] }),
  'walk-safety': (walkSafety) => recordWith({ walkSafety }),
  'walk-test': (values) => recordWith({ walkTests: [walkTestWith(values)] }),
  'walk-diary': (walkDiary) => recordWith({ walkDiary }),
  'walk-diary-day': (values) => recordWith({ walkDiaryDays: [diaryDayWith(values)] }),
  'walk-diary-line': (values) => recordWith({ walkDiaryLines: [diaryLineWith(values)] }),
  'vascular-study': (vascularStudy) => recordWith({ vascularStudy }),
  'exercise-study': (exerciseStudy) => recordWith({ exerciseStudy }),
  edinburgh: (edinburgh) => recordWith({ edinburgh }),
  'walking-impairment': (walkingImpairment) => recordWith({ walkingImpairment }),
  examination: (examination) => recordWith({ examination }),
  wound: (values) => recordWith({ wounds: [woundWith(values)] }),
  labs: (labs) => recordWith({ labs }),
  'lab-result': (values) => recordWith({ labResults: [labResultWith(values)] }),
  assessment: (assessment) => recordWith({ assessment }),
  plan: (plan) => recordWith({ plan }),
  'plan-action': (values) => recordWith({ planActions: [actionWith(values)] }),
}

describe('nothing that was recorded is missing from the summary', () => {
  const sections = Object.entries(visitSections) as [VisitSection, (typeof visitSections)[VisitSection]][]
  it.each(sections)('%s', (section, { fields }) => {
    const markup = (record: VisitRecord) => renderToStaticMarkup(partOf[section](record))
    const plain = markup(at[section]({ ...context[section] }))
    const silent = Object.entries(fields as Record<string, z.ZodType>).flatMap(([field, schema]) => {
      if (notPrinted[section]?.includes(field)) return []
      const around = { ...context[section], [field]: (emptySection(section) as Record<string, unknown>)[field] }
      const without = context[section] !== undefined && field in context[section] ? markup(at[section](around)) : plain
      const value = someValue(schema)
      expect(schema.safeParse(value).success, `${section} ${field}`).toBe(true)
      return markup(at[section]({ ...around, [field]: value })) === without ? [field] : []
    })
    expect(silent).toEqual([])
  })
})

const optional = ['PAD screening, after exercise', 'Questionnaires', 'Examination', 'Labs']
const headings = (record: VisitRecord) => [...whole(record).matchAll(/<h2>([^<]*)/g)].map(([, title]) => title)

it('a section that nobody began has no heading', () => {
  expect(headings(recordWith({})).filter((title) => optional.includes(title ?? ''))).toEqual([])
})

it('every section that was begun stands in the whole summary, in the order of the visit', () => {
  const begun = recordWith({
    exerciseStudy: { mode: 'treadmill' },
    edinburgh: { painOnWalking: 'yes' },
    examination: { tinel: 'none' },
    labResults: [labResultWith({ test: 'potassium' })],
  })
  expect(headings(begun).filter((title) => optional.includes(title ?? ''))).toEqual(optional)
})
