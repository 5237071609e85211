'use client'
import { calfDifference } from '../../../../../../../../clinical/examination/calf-difference'
import { fieldsOf } from '../workspace-fields'
import { Fold } from '../workspace-fold'
import { useRecorded } from '../workspace-scope'
import { useFindings } from '../workspace-visit'
import { legWords } from '../workspace-words'
import { AllNormal } from './all-normal'
import { ClotScore } from './clot-score'
import { examinedWords, isExamined, type Sign } from './examined-words'
import { SignList } from './sign-list'

const { Amount, Answer, Choice, Side } = fieldsOf('examination')

const signs = [
  { field: 'pittingEdema', label: 'Pitting edema' },
  { field: 'deepVeinTenderness', label: 'Tender deep veins' },
  { field: 'wholeLegSwollen', label: 'Whole leg swollen' },
  { field: 'collateralVeins', label: 'Collateral veins' },
] as const satisfies readonly Sign[]
const wellsItems = ['activeCancer', 'paralysisParesisOrCast', 'bedriddenOrMajorSurgery', 'previousDvt', 'alternativeAsLikely'] as const
const others = ['rightCalfGirthCm', 'leftCalfGirthCm', 'clotScoreSide', ...wellsItems] as const
const fields = [...signs.map(({ field }) => field), ...others]
const normal = { pittingEdema: 'none', deepVeinTenderness: 'none', wholeLegSwollen: 'none', collateralVeins: 'none' } as const

/** Swelling, and the score of a suspected clot. It unfolds when R4 fires, because then each item of the score is owed. */
export function Swelling() {
  const { values } = useRecorded('examination')
  const { advice } = useFindings()
  const suspected = advice.some(({ rule }) => rule === 'R4')
  return (
    <Fold
      title="Swelling and clot score"
      note={examinedWords(values, signs, others)}
      open={suspected || isExamined(values, fields)}
      section="examination"
      fields={fields}
    >
      <AllNormal section="examination" label="All normal: no swelling, no tender vein" normal={normal} />
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Amount field="rightCalfGirthCm" label="Right calf girth" unit="cm" hint="10 cm below the tibial tuberosity." />
        <Amount field="leftCalfGirthCm" label="Left calf girth" unit="cm" hint="At the same height." />
      </div>
      <Girths />
      <SignList>
        <Side field="pittingEdema" label="Pitting edema" />
        <Side field="deepVeinTenderness" label="Tender along the deep veins" />
        <Side field="wholeLegSwollen" label="Whole leg swollen" />
        <Side field="collateralVeins" label="Collateral superficial veins, not varicose" />
      </SignList>
      <h3 className="mt-2 text-base">Wells score for a clot in the leg</h3>
      <Choice field="clotScoreSide" label="Scored leg" words={legWords} />
      <SignList>
        <Answer field="activeCancer" label="Active cancer" hint="Treated within 6 months, or palliative." />
        <Answer field="paralysisParesisOrCast" label="Paralysis, weakness or recent cast of the leg" />
        <Answer field="bedriddenOrMajorSurgery" label="In bed 3 days or more, or major surgery under anesthesia within 12 weeks" />
        <Answer field="previousDvt" label="A deep vein thrombosis documented before" />
        <Answer field="alternativeAsLikely" label="Another diagnosis at least as likely" hint="Takes 2 points away." />
      </SignList>
      <ClotScore />
    </Fold>
  )
}

function Girths() {
  const { values } = useRecorded('examination')
  const difference = calfDifference({ right: values.rightCalfGirthCm, left: values.leftCalfGirthCm })
  if ('state' in difference) return null
  const { centimeters, larger, threeOrMore } = difference
  return (
    <output className="m-0">
      {larger === null ? 'The calves are equal.' : `The ${larger} calf is ${centimeters} cm larger.`}{' '}
      {threeOrMore && (
        <strong className="text-abnormal">
          <span aria-hidden="true">▼ </span>3 cm or more
        </strong>
      )}
    </output>
  )
}
