/**
 * A stable name for one firing of a rule on its data: the same findings give the same fingerprint on every server and in every browser, new
 * findings another one, so that an acknowledgement never covers data that it did not see (clinical.md section 5).
 *
 * It covers rule, version, urgency and the findings used. The wording and the open questions are left out: a corrected sentence or an answer
 * that adds nothing against the patient asks nobody to acknowledge again. FNV-1a, 64 bits, over UTF-8; it guards against confusion, not attack.
 */
import type { Advice } from './advice'

const offsetBasis = 0xcbf29ce484222325n
const prime = 0x100000001b3n

export function adviceFingerprint({ rule, version, urgency, because }: Pick<Advice, 'rule' | 'version' | 'urgency' | 'because'>): string {
  let hash = offsetBasis
  for (const byte of new TextEncoder().encode(JSON.stringify([rule, version, urgency, because]))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime)
  }
  return hash.toString(16).padStart(16, '0')
}
