/** Telephone numbers: kept as `+16025550142`, read as `(602) 555-0142`. */
export type Phone = { ok: true; phone: string } | { ok: false; message: string }

const northAmerican = /^\+1([2-9]\d{2})([2-9]\d{2})(\d{4})$/

/** Reads a US number in any usual spelling, or one with a country code after a plus sign. */
export function parsePhone(text: string): Phone {
  const trimmed = text.trim()
  if (trimmed.length > 40 || !/^\+?[\d\s().-]+$/.test(trimmed))
    return { ok: false, message: 'Enter the phone number with digits only, such as 602-555-0142, without an extension.' }
  const digits = trimmed.replace(/\D/g, '')
  if (trimmed.startsWith('+') && !digits.startsWith('1')) {
    if (digits.length >= 8 && digits.length <= 15) return { ok: true, phone: `+${digits}` }
    return { ok: false, message: 'Enter the whole number after the country code, 8 to 15 digits.' }
  }
  const phone = digits.length === 10 ? `+1${digits}` : `+${digits}`
  if (northAmerican.test(phone)) return { ok: true, phone }
  return { ok: false, message: 'Enter a US phone number of 10 digits with its area code, such as 602-555-0142.' }
}

/** A stored number for reading; one from abroad, or one that was stored otherwise, as it stands. */
export function formatPhone(phone: string): string {
  const parts = northAmerican.exec(phone)
  return parts ? `(${parts[1]}) ${parts[2]}-${parts[3]}` : phone
}

/** The groups a person may start typing from: 602, 555, 0142. */
export function phoneGroups(phone: string): string[] {
  const digits = phone.slice(0, 40).replace(/\D/g, '')
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
  if (national.length === 10) return [national.slice(0, 3), national.slice(3, 6), national.slice(6)]
  return national.length > 4 ? [national.slice(0, -4), national.slice(-4)] : [national].filter(Boolean)
}
