import type { AnkleBrachialResult } from '../../clinical/vascular-study/ankle-brachial-index'
import type { InterArmDifference } from '../../clinical/vascular-study/inter-arm-difference'
import type { ToeBrachialResult } from '../../clinical/vascular-study/toe-brachial-index'
import { BandTag } from './band-tag'

type Side = 'right' | 'left'

/** The quotient cut after three places: rounding it would show 0.995 for 0.9949 beside an index of 0.99. */
function quotient(mmHg: number, brachialMmHg: number): string {
  const thousandths = Math.floor((mmHg * 1_000) / brachialMmHg)
  return `${Math.floor(thousandths / 1_000)}.${String(thousandths % 1_000).padStart(3, '0')}`
}

const twoPlaces = (index: number) => index.toFixed(2)

/** How the number came about, the number, and what it means: `96 / 142 = 0.676 → 0.68 ▼ abnormal`. Looks calculated and cannot be typed over. */
export function AbiResult({ side, result, reasons = true }: { side: Side; result: AnkleBrachialResult; reasons?: boolean }) {
  return (
    <div>
      <p>
        <Name side={side} index="ABI" />
        {result.state === 'value' ? (
          <Working mmHg={result.ankleMmHg} brachialMmHg={result.brachialMmHg} value={result.value} />
        ) : (
          result.ratio !== undefined && <span className="text-ink-soft">ratio {twoPlaces(result.ratio)} for information </span>
        )}
        <BandTag band={result.state === 'value' ? result.band : result.state} />
        {result.state === 'value' && result.provisional && <span className="text-ink-soft"> provisional, one arm</span>}
      </p>
      {reasons && <Reasons reasons={result.reasons} />}
    </div>
  )
}

export function TbiResult({ side, result, reasons = true }: { side: Side; result: ToeBrachialResult; reasons?: boolean }) {
  return (
    <div>
      <p>
        <Name side={side} index="TBI" />
        {result.state === 'value' ? (
          <Working mmHg={result.toeMmHg} brachialMmHg={result.brachialMmHg} value={result.value} />
        ) : (
          result.ratio !== undefined && <span className="text-ink-soft">ratio {twoPlaces(result.ratio)} for information </span>
        )}
        <BandTag band={result.state === 'value' ? result.band : result.state} />
        {result.state === 'value' && result.provisional && <span className="text-ink-soft"> provisional, one arm</span>}
      </p>
      {reasons && <Reasons reasons={result.reasons} />}
    </div>
  )
}

/** `arms differ by 4`; from 15 mmHg it says to repeat both. */
export function InterArmLine({ difference }: { difference: InterArmDifference }) {
  if ('state' in difference) return <p className="text-ink-soft">Arms not compared. {difference.reasons.join(' ')}</p>
  if (difference.level === 'none') return <p>Arms differ by {difference.mmHg} mmHg</p>
  return (
    <p className="font-semibold text-borderline">
      Arms differ by {difference.mmHg} mmHg, the {difference.higherSide} is higher: repeat both arms
    </p>
  )
}

const Name = ({ side, index }: { side: Side; index: string }) => (
  <span>
    {side === 'right' ? 'Right' : 'Left'} {index}{' '}
  </span>
)

const Working = ({ mmHg, brachialMmHg, value }: { mmHg: number; brachialMmHg: number; value: number }) => (
  <>
    <span className="text-ink-soft">
      {mmHg} / {brachialMmHg} = {quotient(mmHg, brachialMmHg)} →{' '}
    </span>
    <output className="font-bold">{twoPlaces(value)}</output>{' '}
  </>
)

const Reasons = ({ reasons }: { reasons: readonly string[] }) => (reasons.length === 0 ? null : <p className="hint">{reasons.join(' ')}</p>)
