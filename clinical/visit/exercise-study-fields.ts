/** Ankle and arm pressures after exercise, against the resting study of the same visit. Source: clinical.md 2.6. */
import { pressureReading } from '../vascular-study/pressure-reading'
import { amount, choice, text, whole } from './field-shapes'

export const exerciseModes = ['treadmill', 'heel-raises', 'reactive-hyperemia'] as const
const reading = pressureReading.nullable()
/** The artery that was read after exercise; its resting pressure is the one compared. */
const artery = choice(['posteriorTibial', 'dorsalisPedis'])
const minutes = amount(0, 60, 'the minutes after exercise')

export const exerciseStudyFields = {
  mode: choice(exerciseModes),
  speed: amount(0, 20, 'the speed'),
  speedUnit: choice(['km/h', 'mph']),
  gradePercent: whole(0, 30, 'the grade in percent'),
  exerciseMinutes: amount(0, 60, 'the minutes of exercise'),
  heelRaises: whole(0, 200, 'how many heel raises'),
  stoppedFor: choice([
    'end-of-test',
    'leg-cramp',
    'other-leg-pain',
    'breathlessness',
    'chest-pain',
    'joint-pain',
    'fatigue',
    'balance',
    'other',
  ]),
  /** The leg measured first: the more symptomatic one. */
  firstLeg: choice(['right', 'left']),
  rightArtery: artery,
  leftArtery: artery,
  rightAnkleAfter: reading,
  leftAnkleAfter: reading,
  brachialAfter: reading,
  rightMinutesAfter: minutes,
  leftMinutesAfter: minutes,
  /** Recovery: the same arteries again, at about 3 minutes. */
  rightAnkleRecovery: reading,
  leftAnkleRecovery: reading,
  brachialRecovery: reading,
  recoveryMinutes: minutes,
  notes: text(2_000),
}
