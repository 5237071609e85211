import type { Row } from '../../../../../../../../clinical/visit/visit-record'

type Pattern = Row<'cramp-pattern'>

/**
 * The pattern of the previous visit that this one continues: the same name, else the most sites in common. Null when neither
 * holds: a value shown beside the wrong pattern misleads more than none.
 */
export function previousPattern(pattern: Pattern, earlier: readonly Pattern[]): Pattern | null {
  const name = pattern.name?.trim().toLowerCase()
  const named = name ? earlier.find((other) => other.name?.trim().toLowerCase() === name) : undefined
  if (named) return named
  const shared = (other: Pattern) => other.sites.filter((site) => pattern.sites.includes(site)).length
  const nearest = [...earlier].sort((a, b) => shared(b) - shared(a))[0]
  return nearest && shared(nearest) > 0 ? nearest : null
}
