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

/** The index, what it means, and under it how it came about: `96 / 142 = 0.676 → 0.68`. Looks calculated and cannot be typed over. */
export function AbiResult({ side, result }: { side: Side; result: AnkleBrachialResult }) {
  const working = result.state === 'value' ? { mmHg: result.ankleMmHg, brachialMmHg: result.brachialMmHg } : null
  return <IndexLine name={`${side === 'right' ? 'Right' : 'Left'} ABI`} result={result} working={working} />
}

export function TbiResult({ side, result }: { side: Side; result: ToeBrachialResult }) {
  const working = result.state === 'value' ? { mmHg: result.toeMmHg, brachialMmHg: result.brachialMmHg } : null
  return <IndexLine name={`${side === 'right' ? 'Right' : 'Left'} TBI`} result={result} working={working} />
}

type LineProps = {
  name: string
  result: AnkleBrachialResult | ToeBrachialResult
  working: { mmHg: number; brachialMmHg: number } | null
}

function IndexLine({ name, result, working }: LineProps) {
  const provisional = result.state === 'value' && result.provisional
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="w-20">{name}</span>
        {result.state === 'value' && <output className="font-bold text-lg">{twoPlaces(result.value)}</output>}
        <BandTag band={result.state === 'value' ? result.band : result.state} />
        {provisional && <span className="text-ink-soft">provisional, one arm</span>}
      </p>
      {result.state === 'value' && working && (
        <p className="hint tabular-nums">
          {working.mmHg} / {working.brachialMmHg} = {quotient(working.mmHg, working.brachialMmHg)} → {twoPlaces(result.value)}
        </p>
      )}
      {result.state !== 'value' && result.ratio !== undefined && (
        <p className="hint">Ratio {twoPlaces(result.ratio)}, for information only.</p>
      )}
      {result.reasons.length > 0 && <p className="hint">{result.reasons.join(' ')}</p>}
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
