/**
 * The words that are stored, in their order: every table, every signed visit and every export holds them, so one that changes here makes
 * old records unreadable. A field that is added needs no line; a word that is changed needs a migration.
 */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { type VisitSection, visitSections } from './visit-record'

/** The words of a choice, or of each choice of a list. */
function wordsOf(path: string): unknown {
  const [section = '', field = ''] = path.split('.')
  const schema = (visitSections[section as VisitSection].fields as Record<string, z.ZodType>)[field]
  const each = schema instanceof z.ZodNullable ? schema.unwrap() : schema instanceof z.ZodArray ? schema.element : schema
  return each instanceof z.ZodEnum ? each.options : `${path} is no choice`
}

test.each([
  ['cramp-pattern.course', 'new better same worse'],
  ['cramp-pattern.frequencyPer', 'day week month'],
  ['cramp-pattern.durationUnit cramp-pattern.reliefUnit', 'seconds minutes hours'],
  ['cramp-pattern.triggers', 'standing-long exercise uphill heat-or-sweating in-bed pointing-the-foot new-shoes dehydration other'],
  ['cramp-pattern.deformity', 'none toes-curl toes-lift foot-turns ankle-points'],
  [
    `red-flags.suddenSide red-flags.restPainSide red-flags.ulcerSide red-flags.swollenSide walk-test.side
      walk-diary-line.side examination.regionalPainSide`,
    'right left both',
  ],
  ['red-flags.ulcerKind', 'ulcer gangrene both'],
  ['factors.tobaccoSmoked factors.tobaccoSmokeless', 'never former current'],
  ['factors.activity', 'sedentary light active athlete'],
  ['factors.medicinesReviewed', 'none-taken listed unable'],
  [
    'medicine.classes',
    `thiazide-diuretic loop-diuretic potassium-sparing-diuretic ace-inhibitor-or-arb neprilysin-inhibitor finerenone
      potassium-supplement trimethoprim nsaid heparin calcineurin-inhibitor statin fibrate colchicine daptomycin
      cyp3a4-inhibitor anticoagulant antiplatelet cilostazol long-acting-beta-agonist calcium-channel-blocker
      estrogen-or-raloxifene teriparatide intravenous-iron cancer-drug cholinesterase-inhibitor gabapentinoid laxative
      amphotericin proton-pump-inhibitor opioid digoxin lithium qt-prolonging insulin-or-glucose-lowering quinine other`,
  ],
  ['walk-test.method', 'estimate corridor six-minute treadmill-constant treadmill-graded diary'],
  ['walk-test.protocol', 'gardner-skinner hiatt constant-3.2-10 constant-3.2-12 constant-3.0-12 rutherford other'],
  ['walk-test.speedUnit exercise-study.speedUnit', 'km/h mph'],
  ['walk-test.onsetState walk-diary-line.onsetState', 'felt none-within'],
  ['walk-test.onsetUnit walk-test.maximumUnit', 'm ft yd mi block min s'],
  ['walk-test.onsetSite', 'buttock thigh hamstring calf shin ankle heel arch forefoot toes top-of-foot'],
  ['walk-test.maximumState', 'forced-stop not-stopped'],
  ['walk-test.limitingSymptom', 'leg-cramp other-leg-pain breathlessness chest-pain joint-pain fatigue balance end-of-test other'],
  ['walk-test.reliefUnit', 's min'],
  ['walk-test.reliefBy', 'standing-still sitting leaning-forward walking-on lying'],
  ['walk-test.surface', 'flat uphill stairs treadmill uneven'],
  ['walk-test.aid', 'none cane crutches walker other'],
  ['walk-diary.unit', 'steps min block ft m'],
  ['walk-diary-line.surface', 'flat hill'],
  ['walk-diary-line.stopped', 'yes no'],
  ['vascular-study.rightWaveform vascular-study.leftWaveform', 'multiphasic monophasic absent not-assessed'],
  ['vascular-study.rightFlowDirection vascular-study.leftFlowDirection', 'antegrade retrograde bidirectional absent'],
  ['vascular-study.rightResistance vascular-study.leftResistance', 'high intermediate low'],
  [
    'vascular-study.rightWaveformModifiers vascular-study.leftWaveformModifiers',
    'rapid-upstroke prolonged-upstroke sharp-peak spectral-broadening staccato dampened flow-reversal',
  ],
  ['vascular-study.rightToeDigit vascular-study.leftToeDigit', 'hallux second'],
  ['vascular-study.toeDevice', 'ppg doppler oscillometric'],
  ['vascular-study.firstArm exercise-study.firstLeg examination.clotScoreSide wound.side', 'right left'],
  ['vascular-study.method', 'higher lower'],
  ['vascular-study.device', 'doppler oscillometric ppg'],
  ['vascular-study.position', 'supine semi-recumbent seated'],
  ['vascular-study.armNotToUse', 'none right left'],
  ['vascular-study.armNotToUseReason', 'mastectomy fistula cast wound other'],
  ['exercise-study.mode', 'treadmill heel-raises reactive-hyperemia'],
  ['exercise-study.stoppedFor', 'end-of-test leg-cramp other-leg-pain breathlessness chest-pain joint-pain fatigue balance other'],
  ['exercise-study.rightArtery exercise-study.leftArtery', 'posteriorTibial dorsalisPedis'],
  ['edinburgh.completedBy walking-impairment.completedBy', 'patient read-out'],
  ['edinburgh.sites', 'calf thigh buttock hamstring foot shin joint radiating'],
  ['examination.pulseScale', '0-2 0-3 0-4'],
  [
    `examination.femoralBruit examination.hairLoss examination.nailChange examination.calfAtrophy examination.elevationPallor
      examination.dependentRubor examination.coolFoot examination.hotRedSwollenFoot examination.pittingEdema
      examination.deepVeinTenderness examination.wholeLegSwollen examination.collateralVeins
      examination.protectiveSensationLost examination.tinel examination.plantarSymptoms examination.footDrop`,
    'none right left both',
  ],
  ['examination.rightArch examination.leftArch', 'high normal low flat'],
  ['examination.footwear', 'suitable too-tight worn-out no-support high-heel open barefoot'],
  ['examination.bodyTemperatureUnit', 'C F'],
  ['wound.site', 'toes forefoot midfoot heel ankle calf thigh'],
  ['wound.kind', 'ulcer dry-gangrene wet-gangrene'],
  ['wound.woundGrade', '0 1 2 3'],
  [
    'lab-result.test',
    `potassium sodium chloride bicarbonate magnesium calcium albumin creatinine glucose hba1c creatine-kinase ferritin tsh
      total-cholesterol ldl-cholesterol hdl-cholesterol triglycerides white-cells`,
  ],
  ['lab-result.comparator', 'less-than more-than'],
  ['lab-result.unit', 'mEq/L mmol/L mg/dL umol/L g/dL g/L % mmol/mol U/L ukat/L ng/mL ug/L uU/mL mIU/L 10^3/uL 10^9/L'],
  ['lab-result.flag', 'in-range low high critical'],
  ['lab-result.source', 'report in-office patient-portal patient-says'],
  ['assessment.cause', 'ischemic metabolic biomechanical sleep-related mixed undetermined'],
  [
    `assessment.compartmentSyndrome assessment.complexRegionalPain assessment.deepVeinThrombosis
      assessment.peripheralArterialDisease assessment.tarsalTunnel`,
    'unlikely possible likely referred',
  ],
  ['assessment.fontaineRight assessment.fontaineLeft', 'I IIa IIb III IV'],
  ['assessment.rutherfordRight assessment.rutherfordLeft', '0 1 2 3 4 5 6'],
  ['assessment.acuteLimbClass', 'I IIa IIb III'],
  ['assessment.wifiRight assessment.wifiLeft', '1 2 3 4 5'],
  ['plan.handouts', 'cramping pad abi walking-program water-pills stretches night-cramps foot-check stop-tobacco'],
])('%s', (fields, words) => {
  for (const field of fields.split(/\s+/)) expect(wordsOf(field), field).toEqual(words.split(/\s+/))
})
