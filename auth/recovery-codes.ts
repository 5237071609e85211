import { randomInt } from 'node:crypto'
import { replaceRecoveryCodes } from '../db/queries/factors'
import type { PracticeTx } from '../db/scope'
import { keyedHash, keyedHashes } from '../db/seal'

const howMany = 10
/** Without I, L, O and U, which are read as something else. 32 letters, ten of them: 50 bits, of which no more than 99 are ever tried. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const newCode = () => Array.from({ length: 10 }, (_, at) => `${at === 5 ? '-' : ''}${letters[randomInt(letters.length)]}`).join('')

/** As it was typed from paper: case and dashes do not matter, nor an O for a zero. */
const plain = (code: string) =>
  code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')

const named = (staffId: string, code: string) => `${staffId}\n${plain(code)}`

/** What is kept of a code that somebody types now: made under the secret of today, or of before. */
export const hashesOfRecoveryCode = (staffId: string, code: string): Buffer[] => keyedHashes(named(staffId, code), 'recovery code')

/** Ten new codes in place of those of before. They are shown once: what is kept is a keyed hash of each. */
export async function makeRecoveryCodes(tx: PracticeTx<never>, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode)
  await replaceRecoveryCodes(
    tx,
    staffId,
    codes.map((code) => keyedHash(named(staffId, code), 'recovery code')),
  )
  return codes
}
