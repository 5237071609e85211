import { purposeWords } from '../../../clinical/disclosure/purpose'
import { shownCode } from '../../../clinical/disclosure/release-code'
import type { ListedRelease } from '../../../db/queries/releases'

const kindWords: Record<ListedRelease['kind'], string> = {
  'visit-summary': 'Visit summary',
  'screening-report': 'PAD screening report',
  letter: 'Letter',
  handout: 'Handout',
  'walk-diary': 'Walk diary',
  'blank-form': 'Blank form',
  disclosures: 'Accounting of disclosures',
  'chart-access': 'Who opened this chart',
}
const stateWords = { draft: 'draft', signed: 'signed', void: 'void', none: null } as const
const formatWords = { print: 'printed', pdf: 'PDF' } as const

/** A release as a line of the accounting: what left, how, why and to whom. */
export const releaseInWords = ({ kind, objectId, status, language, largePrint, format, purpose, recipient, code }: ListedRelease) => ({
  code: shownCode(code),
  what: [
    kind === 'blank-form' ? `${kindWords[kind]}, ${objectId.replaceAll('-', ' ')}` : kindWords[kind],
    stateWords[status],
    language === 'es' && 'in Spanish',
    largePrint && 'large print',
    formatWords[format],
  ]
    .filter(Boolean)
    .join(', '),
  why: purposeWords[purpose],
  recipient,
})
