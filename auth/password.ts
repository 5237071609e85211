import { randomBytes } from 'node:crypto'
import { type Algorithm, hash, verify } from '@node-rs/argon2'

/**
 * Argon2id with 64 MiB, three passes, one lane; the seed hashes with the same, so that a decoy costs what a real verification costs.
 * Source: RFC 9106, section 4, second recommended option (its four lanes would not run side by side here),
 * https://www.rfc-editor.org/rfc/rfc9106.html#section-4
 */
export const passwordCost = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const

/** Longest password that is read at all: a longer one only costs time. Counted as a person counts, by code point. */
export const longestPassword = 128

/** The same password typed on two keyboards may differ in its bytes; NFKC at both ends makes them one. Nothing is trimmed or folded. */
const normalized = (password: string) => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(normalized(password), passwordCost)

/** Somebody must be verified even when the account does not exist, so that the answer takes the same time. */
let decoy: Promise<string> | undefined
const hashOfNobody = () => {
  decoy ??= hashPassword(randomBytes(32).toString('base64'))
  return decoy
}

/** Whether the password matches. `null` (no such account) costs what a real verification costs, and is false. */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(storedHash ?? (await hashOfNobody()), normalized(password))
  return matches && storedHash !== null
}
