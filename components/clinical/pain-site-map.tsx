'use client'

import type { edinburghSites } from '../../clinical/visit/questionnaires-fields'
import { classNames } from '../ui/class-names'
import { legViews, type RegionShape } from './leg-shapes'

export type PainSite = (typeof edinburghSites)[number]

/** What each drawn part stands for in the questionnaire, which asks for no side. The knee is drawn and has no region of its own. */
const siteOf: Record<string, PainSite> = {
  thigh: 'thigh',
  shin: 'shin',
  ankle: 'joint',
  'top-of-foot': 'foot',
  toes: 'foot',
  heel: 'foot',
  buttock: 'buttock',
  hamstring: 'hamstring',
  calf: 'calf',
  knee: 'joint',
}
const views = [
  { view: 'front', title: 'From the front' },
  { view: 'back', title: 'From behind' },
] as const

type Props = {
  /** Id of the check box of a site; the drawing is a second label of each. */
  idOf: (site: PainSite) => string
  words: Readonly<Record<PainSite, string>>
  value: readonly PainSite[]
  onToggle: (site: PainSite) => void
  labelledBy: string
  describedBy?: string | undefined
  /** For a patient with a tablet in the hand. */
  large?: boolean
}

/**
 * Where it is felt, on one leg that stands for either. The answers are the check boxes in words; touching the drawing touches the check box
 * that it belongs to, so there is one control for each place and not two.
 */
export function PainSiteMap({ idOf, words, value, onToggle, labelledBy, describedBy, large = false }: Props) {
  return (
    <div className={classNames('flex items-start gap-x-4 gap-y-3 sm:gap-x-6', large && 'flex-wrap')}>
      <div aria-hidden="true" className="flex shrink-0 gap-2 sm:gap-4">
        {views.map(({ view, title }) => (
          <figure key={view} className={classNames('m-0', large ? 'w-36' : 'w-18 sm:w-24')}>
            <svg viewBox={`0 0 100 ${legViews[view].height}`} className="block w-full overflow-visible">
              <title>{title}</title>
              {legViews[view].shapes.map((shape) => (
                <Part key={shape.y} shape={shape} idOf={idOf} value={value} />
              ))}
            </svg>
            <figcaption className={classNames('text-center', large ? '' : 'hint')}>{title}</figcaption>
          </figure>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: the frame of the field draws the label */}
      <div
        role="group"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        className={classNames('grid content-start', large ? 'grow gap-2' : 'gap-1.5 sm:grid-cols-2')}
      >
        {(Object.entries(words) as [PainSite, string][]).map(([site, word]) => (
          <label key={site} className="chip justify-start text-left">
            <input id={idOf(site)} type="checkbox" checked={value.includes(site)} onChange={() => onToggle(site)} />
            {word}
          </label>
        ))}
      </div>
    </div>
  )
}

function Part({ shape, idOf, value }: { shape: RegionShape } & Pick<Props, 'idOf' | 'value'>) {
  const site = siteOf[shape.region ?? 'knee'] as PainSite
  const chosen = value.includes(site)
  return (
    <g>
      <path
        d={shape.path}
        strokeWidth="1.2"
        className={
          chosen
            ? 'fill-accent stroke-accent-strong forced-colors:fill-[Highlight]'
            : 'fill-surface stroke-ink-soft forced-colors:fill-[Canvas]'
        }
      />
      <foreignObject x={shape.x} y={shape.y} width={shape.width} height={shape.height}>
        {/* biome-ignore lint/a11y/noLabelWithoutControl: a second label of a check box that has its words beside it */}
        <label htmlFor={idOf(site)} className="block size-full cursor-pointer" />
      </foreignObject>
    </g>
  )
}
