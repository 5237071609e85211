/** What cannot be true of the examination, the wounds and the pressures after exercise. Source of the scales and grades: clinical.md 2.8 and 3.7. */
import type { pulseScales } from './examination-fields'
import { type Found, unitMissing, when } from './visit-problem'
import type { Row, SectionValues } from './visit-record'

const pulseFields = [
  'rightFemoralPulse',
  'leftFemoralPulse',
  'rightPoplitealPulse',
  'leftPoplitealPulse',
  'rightDorsalisPedisPulse',
  'leftDorsalisPedisPulse',
  'rightPosteriorTibialPulse',
  'leftPosteriorTibialPulse',
] as const
const highestOf: Record<(typeof pulseScales)[number], number> = { '0-2': 2, '0-3': 3, '0-4': 4 }

function pulseProblems(examination: SectionValues<'examination'>): Found[] {
  const { pulseScale: scale } = examination
  const above = (limit: number) => pulseFields.filter((field) => (examination[field] ?? 0) > limit)
  if (scale === null)
    return when(above(0).length > 0, 'pulseScale', 'Choose the scale of the pulses; a number without its scale cannot be read.')
  return above(highestOf[scale]).map((field) => ({
    field,
    message: `This pulse lies beyond its scale of ${scale.replace('-', ' to ')}. Correct the pulse or the scale.`,
  }))
}

function monofilamentProblems(examination: SectionValues<'examination'>): Found[] {
  const { monofilamentSites: tried } = examination
  return (['rightMonofilamentFelt', 'leftMonofilamentFelt'] as const).flatMap((field) => {
    const felt = examination[field]
    if (felt === null) return []
    if (tried === null) return [{ field: 'monofilamentSites', message: 'Enter how many sites were tried.' }]
    return when(felt > tried, field, `More sites were felt than the ${tried} that were tried. Correct one of the two.`)
  })
}

/** No living body is beyond these; a number beyond them was read in the other unit [design]. */
const livingRange = { C: { from: 20, to: 46 }, F: { from: 68, to: 115 } } as const

function temperatureProblems({ bodyTemperature: value, bodyTemperatureUnit: unit }: SectionValues<'examination'>): Found[] {
  if (value === null || unit === null) return unitMissing(value, unit, 'bodyTemperatureUnit')
  const { from, to } = livingRange[unit]
  return when(value < from || value > to, 'bodyTemperature', `${value} °${unit} is no body temperature. Correct the number or the unit.`)
}

export function examinationProblems(examination: SectionValues<'examination'>): Found[] {
  const sensation = monofilamentProblems(examination)
  return [
    ...pulseProblems(examination),
    ...sensation.filter(({ field }, index) => sensation.findIndex((each) => each.field === field) === index),
    ...temperatureProblems(examination),
  ]
}

export const woundProblems = ({ side, kind, woundGrade }: Row<'wound'>): Found[] => [
  ...when(side === null, 'side', 'Choose the leg of this wound.'),
  ...when(
    woundGrade === '0' && kind !== null,
    'woundGrade',
    'Grade 0 is without an ulcer or gangrene. Correct the grade or the kind of wound.',
  ),
  ...when(
    woundGrade === '1' && (kind === 'dry-gangrene' || kind === 'wet-gangrene'),
    'woundGrade',
    'Grade 1 is without gangrene. Correct the grade or the kind of wound.',
  ),
]

export function exerciseProblems(exercise: SectionValues<'exercise-study'>): Found[] {
  const first = [exercise.rightMinutesAfter, exercise.leftMinutesAfter].filter((minutes) => minutes !== null)
  return [
    ...unitMissing(exercise.speed, exercise.speedUnit, 'speedUnit'),
    ...when(
      exercise.recoveryMinutes !== null && first.some((minutes) => (exercise.recoveryMinutes ?? 0) <= minutes),
      'recoveryMinutes',
      'The recovery is read after the first pressures. Correct one of the times.',
    ),
  ]
}
