import { expect, test } from 'vitest'
import { patientSections, visitSections } from '../../../../../../../clinical/visit/visit-record'
import { stepsFor } from './tablet-steps'

const asked = (painOnWalking: 'yes' | 'no' | null) => stepsFor({ painOnWalking }).map(({ section, field }) => `${section} ${field}`)

test('every question of both questionnaires is asked once', () => {
  const fields = patientSections.flatMap((section) =>
    Object.keys(visitSections[section].fields)
      .filter((field) => field !== 'completedBy')
      .map((field) => `${section} ${field}`),
  )
  expect(asked('yes').sort()).toEqual(fields.sort())
  expect(asked(null)).toEqual(asked('yes'))
})

test('without pain on walking the rest of the first questionnaire is left out', () => {
  expect(asked('no').filter((step) => step.startsWith('edinburgh'))).toEqual(['edinburgh painOnWalking'])
  expect(asked('no')).toHaveLength(15)
})
