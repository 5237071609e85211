export type ZoneGroup = { region: string; names: readonly string[] }

const unitedStates = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
]

/** IANA time zones as the server knows them, those of the United States first; with the one in use, whatever name it goes by. */
export function timeZones(inUse: string): ZoneGroup[] {
  const regions = new Map<string, string[]>([['United States', [...unitedStates]]])
  const names = [...new Set([...Intl.supportedValuesOf('timeZone'), inUse])].filter((name) => !unitedStates.includes(name)).sort()
  for (const name of names) {
    const region = name.includes('/') ? (name.split('/')[0] ?? name) : 'Other'
    regions.set(region, [...(regions.get(region) ?? []), name])
  }
  return [...regions].map(([region, listed]) => ({ region, names: listed }))
}
