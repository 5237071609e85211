import type { EdinburghResult } from '../../../../../../../../clinical/questionnaires/edinburgh-claudication'

const graded = { 1: ' Grade 1: uphill or hurrying only.', 2: ' Grade 2: at the usual pace too.' } as const

/** The result in a word or two, and what it means or lacks. */
export function edinburghInWords(result: EdinburghResult): { title: string; says: string } {
  switch (result.result) {
    case 'definite':
    case 'atypical': {
      const where = result.result === 'definite' ? 'Felt in the calf.' : 'Felt in the thigh or buttock, not in the calf.'
      const title = result.result === 'definite' ? 'Definite claudication' : 'Atypical claudication'
      return { title, says: `${where}${result.grade === undefined ? '' : graded[result.grade]}` }
    }
    case 'negative':
      return { title: 'Negative', says: 'Not claudication by these answers. A negative result never excludes PAD.' }
    case 'not-scored':
      return { title: 'Not scored', says: `Still to be asked: ${result.missing.join('; ')}.` }
  }
}
