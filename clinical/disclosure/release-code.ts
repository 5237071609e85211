/** No I, L, O or U: what a person reads from paper is not mistaken for a digit, and no word comes about. Crockford's base 32. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Characters of a code. 32 to the power of 8 is a million million: a code with a slip in it is nobody's. */
const length = 8

/** A code of these bytes, five bits of each; at least eight, from a good source of chance. */
export function codeOf(bytes: Uint8Array): string {
  if (bytes.length < length) throw new RangeError('A code is made of eight bytes.')
  return Array.from(bytes.subarray(0, length), (byte) => letters[byte & 31]).join('')
}

/** As it stands on paper: "7K4M-Q2XD". */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** A code as somebody types it from a paper: any case, spaces and hyphens, the letters O, I and L for digits. Null when it can be none. */
export function readCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return new RegExp(`^[${letters}]{${length}}$`).test(code) ? code : null
}
