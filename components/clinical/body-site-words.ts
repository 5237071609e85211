import type { BodyRegion, BodySite } from '../../clinical/visit/visit-record'

export const regionWords: Record<BodyRegion, string> = {
  buttock: 'buttock',
  thigh: 'thigh, front',
  hamstring: 'thigh, back',
  calf: 'calf',
  shin: 'shin',
  ankle: 'ankle',
  heel: 'heel',
  arch: 'arch',
  forefoot: 'ball of the foot',
  toes: 'toes',
  'top-of-foot': 'top of the foot',
}

export function splitSite(site: BodySite): { side: 'right' | 'left'; region: BodyRegion } {
  const cut = site.indexOf('-')
  return { side: site.slice(0, cut) as 'right' | 'left', region: site.slice(cut + 1) as BodyRegion }
}

/** `right-calf` as `right calf`. */
export function bodySiteWords(site: BodySite): string {
  const { side, region } = splitSite(site)
  return `${side} ${regionWords[region]}`
}
