/** What a resting study holds beside its pressures, per leg, in words. */
import { armWithRepeat } from '../../../../../../clinical/vascular-study/repeat-arm'
import type { SectionValues } from '../../../../../../clinical/visit/visit-record'
import { flowDirectionWords, legWords, resistanceWords, toeDigitWords, waveformModifierWords } from './(workspace)/workspace-words'
import { readingInWords } from './summary-pressures'
import { lower } from './summary-words'

type Study = SectionValues<'vascular-study'>
type Side = 'right' | 'left'

/** The term of today alone: on paper nobody looks for an older one. */
const waveforms = { multiphasic: 'multiphasic', monophasic: 'monophasic', absent: 'absent', 'not-assessed': 'not assessed' } as const

export function waveformInWords(study: Study, side: Side): string {
  const waveform = study[`${side}Waveform`]
  const direction = study[`${side}FlowDirection`]
  const resistance = study[`${side}Resistance`]
  return [
    waveform === null ? 'not recorded' : waveforms[waveform],
    direction && `flow ${lower(flowDirectionWords[direction])}`,
    resistance && `${lower(resistanceWords[resistance])} resistance`,
    ...study[`${side}WaveformModifiers`].map((one) => lower(waveformModifierWords[one])),
  ]
    .filter(Boolean)
    .join(', ')
}

/** Which reading of the first arm counts, and why. */
export function repeatInWords(study: Study): string {
  const { firstArm, repeatBrachial } = study
  const read = readingInWords(repeatBrachial)
  if (firstArm === null) return `${read}; which arm was first is not recorded, so it does not count`
  const { mmHg, reasons } = armWithRepeat(study[`${firstArm}Brachial`], repeatBrachial)
  const counts = mmHg === null ? '' : `; the ${lower(legWords[firstArm])} arm counts as ${mmHg} mmHg`
  return [`${read}${counts}.`, ...reasons].join(' ')
}

/** Rows of the table that stand only when somebody filled them. */
export function sideRows(study: Study): { name: string; right: string; left: string }[] {
  const rows = [
    { name: 'Toe measured', read: (side: Side) => digit(study[`${side}ToeDigit`]) },
    { name: 'Forefoot recording', read: (side: Side) => flat(study[`${side}ForefootFlat`]) },
    { name: 'TcPO2, mmHg', read: (side: Side) => study[`${side}Tcpo2`]?.toString() ?? null },
  ]
  return rows.flatMap(({ name, read }) => {
    const [right, left] = [read('right'), read('left')]
    return right === null && left === null ? [] : [{ name, right: right ?? '—', left: left ?? '—' }]
  })
}

const digit = (one: Study['rightToeDigit']) => (one === null ? null : lower(toeDigitWords[one]))
const flat = (answer: Study['rightForefootFlat']) => (answer === null ? null : answer === 'yes' ? 'flat' : 'pulsatile')
