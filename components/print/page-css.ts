import { cssString } from './css-string'

/** What stands in the margin of every printed page. */
export type RunningText = {
  /** Whose paper it is: name, birth date, record number. */
  identity: string
  /** `DRAFT, NOT SIGNED` or who signed and when. */
  status: string
  /** Practice, who printed it when, and the code of its release. */
  origin: string
  /** What the paper is, such as "Visit summary". */
  document: string
}

const pageWords = { en: [', page ', ' of '], es: [', página ', ' de '] } as const

const margins = { letter: '0.74in 0.65in 0.62in', a4: '19mm 16.5mm 16mm' } as const

/**
 * The `@page` rule of one printed document. The server writes the text because CSS has no other way to repeat it on every page in
 * Chromium (`string-set` is missing); every text goes through `cssString`.
 */
export function pageCss(paper: 'letter' | 'a4', { identity, status, origin, document }: RunningText, lang: 'en' | 'es' = 'en'): string {
  const [page, of] = pageWords[lang]
  const box = (name: string, content: string, style: string) => `@${name}{content:${content};${style}}`
  const font = 'font:9pt/1.3 "Atkinson Hyperlegible Next Variable",sans-serif;color:#000;white-space:normal;overflow-wrap:anywhere'
  const top = `${font};vertical-align:bottom;padding-bottom:6pt;border-bottom:0.5pt solid #000;margin-bottom:8pt`
  // A foot of two lines ends a quarter of an inch above the edge: nearer than that many printers leave white.
  const bottom = `${font};vertical-align:top;padding-top:4pt;margin-top:3pt`
  return [
    `@page{size:${paper === 'a4' ? 'A4' : 'letter'};margin:${margins[paper]};`,
    box('top-left', cssString(identity), `${top};width:56%;text-align:left;font-weight:650`),
    box('top-right', cssString(status), `${top};width:44%;text-align:right;font-weight:650`),
    box('bottom-left', cssString(origin), `${bottom};width:56%;text-align:left`),
    box(
      'bottom-right',
      `${cssString(`${document}${page}`)} counter(page) ${cssString(of)} counter(pages)`,
      `${bottom};width:44%;text-align:right`,
    ),
    '}',
  ].join('')
}
