'use client'

import { type BodySite, bodyRegions } from '../../clinical/visit/visit-record'
import { bodySiteWords, regionWords } from './body-site-words'

type Props = { chosen: ReadonlySet<BodySite>; onToggle: (site: BodySite) => void; labelledBy: string }

/** The answer in words, and the same regions as a list for those who would rather read than aim. */
export function BodyMapList({ chosen, onToggle, labelledBy }: Props) {
  return (
    <>
      <p className="mt-2" aria-live="polite">
        {chosen.size === 0 ? <span className="text-ink-soft">No place chosen</span> : [...chosen].map(bodySiteWords).join(', ')}
      </p>
      <details>
        <summary className="hint">Choose from a list</summary>
        {(['right', 'left'] as const).map((side) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every engine
          <div key={side} role="group" aria-labelledby={labelledBy} className="mt-2 flex flex-wrap items-center gap-1.5">
            <span className="w-12 font-semibold">{side === 'right' ? 'Right' : 'Left'}</span>
            {bodyRegions.map((region) => (
              <label key={region} className="chip">
                <input
                  type="checkbox"
                  aria-label={`${side} ${regionWords[region]}`}
                  checked={chosen.has(`${side}-${region}`)}
                  onChange={() => onToggle(`${side}-${region}`)}
                />
                {regionWords[region]}
              </label>
            ))}
          </div>
        ))}
      </details>
    </>
  )
}
