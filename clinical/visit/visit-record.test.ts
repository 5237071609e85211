import { describe, expect, test } from 'vitest'
import { assessSections, emptySection, emptyVisitRecord, patientSections, type VisitSection, visitSections } from './visit-record'
import { visitScreens } from './visit-screens'

const sections = Object.keys(visitSections) as VisitSection[]

describe('a section that nobody has touched', () => {
  test.each(sections)('%s holds no answer, and is itself one that can be saved', (section) => {
    const { fields } = visitSections[section]
    const empty = emptySection(section) as Record<string, unknown>
    expect(Object.keys(empty)).toEqual(Object.keys(fields))
    for (const [name, schema] of Object.entries(fields)) {
      expect(empty[name] === null || empty[name] === false || (Array.isArray(empty[name]) && empty[name].length === 0), name).toBe(true)
      expect(schema.safeParse(empty[name]).success, name).toBe(true)
    }
  })

  test('a list starts empty, a mark unset, all else not asked', () => {
    expect(emptySection('medicine')).toEqual({
      name: null,
      classes: [],
      dose: null,
      startedOrChangedOn: null,
      prescriber: null,
      removed: false,
    })
  })
})

test('a new visit has every section, and no rows', () => {
  const record = emptyVisitRecord()
  const rows = [
    'crampPatterns',
    'medicines',
    'walkTests',
    'walkDiaryDays',
    'walkDiaryLines',
    'wounds',
    'labResults',
    'planActions',
  ] as const
  for (const name of rows) expect(record[name]).toEqual([])
  expect(record).toMatchObject({
    reason: emptySection('reason'),
    redFlags: emptySection('red-flags'),
    factors: emptySection('factors'),
    walkSafety: emptySection('walk-safety'),
    walkDiary: emptySection('walk-diary'),
    vascularStudy: emptySection('vascular-study'),
    exerciseStudy: emptySection('exercise-study'),
    edinburgh: emptySection('edinburgh'),
    walkingImpairment: emptySection('walking-impairment'),
    examination: emptySection('examination'),
    labs: emptySection('labs'),
    assessment: emptySection('assessment'),
    plan: emptySection('plan'),
  })
})

test('which sections hold rows, which only an assessor changes, and which a patient answers alone', () => {
  expect(sections.filter((section) => visitSections[section].rows).sort()).toEqual([
    'cramp-pattern',
    'lab-result',
    'medicine',
    'plan-action',
    'walk-diary-day',
    'walk-diary-line',
    'walk-test',
    'wound',
  ])
  expect(assessSections).toEqual(['assessment', 'plan', 'plan-action'])
  expect(patientSections).toEqual(['edinburgh', 'walking-impairment'])
})

test('the screens stand in the order of a visit', () => {
  expect(visitScreens).toEqual([
    'cramp-history',
    'factors',
    'walk-distance',
    'vascular-study',
    'questionnaires',
    'examination',
    'labs',
    'assessment',
    'plan',
  ])
})
