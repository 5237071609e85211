import type { Urgency } from '../../../../../../clinical/advice/advice'
import type { StoredAcknowledgement, StoredAdvice } from '../../../../../../db/queries/advice'
import { Part } from './summary-parts'

const urgencyWords: Record<Urgency, string> = { emergency: 'Emergency', 'same-day': 'Same day', soon: 'Within a week', routine: 'Routine' }
const kindWords: Record<StoredAcknowledgement['kind'], string> = {
  done: 'Done',
  told: 'Told',
  evaluated: 'Evaluated',
  dismissed: 'Dismissed',
  outcome: 'Outcome',
}

/** The screen asks every question that would settle more; on paper the first ones say enough of what was not known. */
const someOf = (questions: readonly string[]) =>
  questions.length > 3 ? `${questions.slice(0, 2).join(' ')} And ${questions.length - 2} more.` : questions.join(' ')

/**
 * What the rules said of the findings, with the source of each and what was done about it, by whom and when. The rule and its version lead
 * to the place in the source, which the screen shows.
 */
export function SummaryAdvice({ advice, moment }: { advice: readonly StoredAdvice[]; moment: (at: string) => string }) {
  if (advice.length === 0) return null
  return (
    <Part title="What the findings say">
      <ul>
        {advice.map((line) => (
          <li key={`${line.rule}/${line.fingerprint}`}>
            <strong>{urgencyWords[line.urgency]}:</strong> {line.says}
            <div className="small">
              {line.because.length > 0 && <>Because: {line.because.join('; ')}. </>}
              {line.missing.length > 0 && <>Not known: {someOf(line.missing)} </>}
              Source: {line.source.title}. Rule {line.rule}, {line.version}.
            </div>
            {line.acknowledgements.map(({ kind, words, toldWhom, by, at }) => (
              <div key={`${kind}${at}`} className="words">
                {kindWords[kind]}
                {toldWhom === null ? '' : ` ${toldWhom}`}
                {words === null ? '' : `: ${words}`} ({by}, {moment(at)})
              </div>
            ))}
            {line.mustAcknowledge && line.acknowledgements.length === 0 && <div>Not acknowledged.</div>}
          </li>
        ))}
      </ul>
    </Part>
  )
}
