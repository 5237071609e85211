/** How a person's name is kept and read. */
export type PersonName = { givenName: string; familyName: string; preferredName?: string | null }

/** A typed name without stray spaces, in one Unicode spelling, so that the same name is stored the same way. Case stays as typed. */
export const tidyName = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** For lists and the banner, family name first: "Ortega, Rosa (Rosie)". A single name stands alone. */
export function personName({ givenName, familyName, preferredName }: PersonName): string {
  const name = [familyName, givenName].filter(Boolean).join(', ')
  return preferredName && preferredName !== givenName ? `${name} (${preferredName})` : name
}

/** As the person is addressed on paper: "Rosa Ortega". */
export const spokenName = ({ givenName, familyName }: PersonName): string => [givenName, familyName].filter(Boolean).join(' ')
