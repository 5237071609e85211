import { interpretRestingStudy } from '../../clinical/vascular-study/resting-study'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { AbiResult, InterArmLine, TbiResult } from './abi-result'

/** What the pressures amount to as they stand: both indices of both legs with their working, and how far the arms differ. */
export function StudyResults({ study, ageYears }: { study: SectionValues<'vascular-study'>; ageYears?: number }) {
  const { abi, tbi, interArm } = interpretRestingStudy(study, ageYears === undefined ? {} : { ageYears })
  return (
    <section aria-label="Calculated from the pressures" aria-live="polite" className="grid content-start gap-3 border-line border-l pl-4">
      <AbiResult side="right" result={abi.right} />
      <AbiResult side="left" result={abi.left} />
      <TbiResult side="right" result={tbi.right} />
      <TbiResult side="left" result={tbi.left} />
      <InterArmLine difference={interArm} />
    </section>
  )
}
