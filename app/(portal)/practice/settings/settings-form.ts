import { z } from 'zod'
import type { PracticeSettings } from '../../../../db/queries/practice-settings'

const between = (least: number, most: number, words: string) => z.number(words).min(least, words).max(most, words)
const minutesWords = 'Enter 5 to 30 minutes.'
const gradeWords = 'Enter a school grade from 3.0 to 14.0, such as 6.5.'
const yearsWords = 'Enter 10 to 100 years.'

/** The settings as the action takes them. */
export const settingsInput = z.strictObject({
  distanceUnit: z.enum(['m', 'ft']),
  paper: z.enum(['letter', 'a4']),
  timeZone: z.string().min(1, 'Choose a time zone.').max(64),
  idleMinutes: between(5, 30, minutesWords).int(minutesWords),
  secondFactorRequired: z.boolean(),
  signNeedsFactor: z.boolean(),
  readingGradeLimitTenths: between(30, 140, gradeWords).int(gradeWords),
  retentionYears: between(10, 100, yearsWords).int(yearsWords),
})

const typed = (pattern: RegExp, words: string) => z.string().trim().regex(pattern, words).transform(Number)
const yesOrNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes')

/** The same as a person types them. */
export const settingsForm = z.strictObject({
  distanceUnit: settingsInput.shape.distanceUnit,
  paper: settingsInput.shape.paper,
  timeZone: settingsInput.shape.timeZone,
  idleMinutes: typed(/^\d{1,3}$/, minutesWords).pipe(settingsInput.shape.idleMinutes),
  secondFactorRequired: yesOrNo,
  signNeedsFactor: yesOrNo,
  readingGradeLimitTenths: typed(/^\d{1,2}(\.\d)?$/, gradeWords)
    .transform((grade) => Math.round(grade * 10))
    .pipe(settingsInput.shape.readingGradeLimitTenths),
  retentionYears: typed(/^\d{1,3}$/, yearsWords).pipe(settingsInput.shape.retentionYears),
})

export type TypedSettings = z.input<typeof settingsForm>
export type SettingsEntered = z.output<typeof settingsForm>

const answer = (yes: boolean) => (yes ? 'yes' : 'no')

export const typedSettings = (stored: PracticeSettings): TypedSettings => ({
  distanceUnit: stored.distanceUnit,
  paper: stored.paper,
  timeZone: stored.timeZone,
  idleMinutes: String(stored.idleMinutes),
  secondFactorRequired: answer(stored.secondFactorRequired),
  signNeedsFactor: answer(stored.signNeedsFactor),
  readingGradeLimitTenths: (stored.readingGradeLimitTenths / 10).toFixed(1),
  retentionYears: String(stored.retentionYears),
})
