import { useId } from 'react'
import { expect, it } from 'vitest'
import type { PaperContent } from './paper-content'
import { hashOfPaper } from './said-on-paper'

const Plot = ({ points }: { points: number[] }) => <p id={useId()}>{points.length}</p>
const Cell = async ({ value }: { value: string }) => <td className="wide">{value}</td>

const paper = (body: PaperContent['body'], more: Partial<PaperContent> = {}): PaperContent => ({
  kind: 'visit-summary',
  objectId: 'v',
  patientId: 'p',
  visitId: 'v',
  identity: 'Ortega, Rosa',
  status: 'DRAFT, NOT SIGNED',
  state: 'draft',
  document: 'Visit summary',
  title: 'Visit summary 10001',
  lang: 'en',
  look: 'note',
  largePrint: false,
  body,
  drawn: [Plot],
  ...more,
})
const row = (value: string, points = [1, 2]) => (
  <>
    {[<Cell key="a" value={value} />]}
    <Plot points={points} />
    {false}
    {0}
  </>
)

it('is the same for the same words, however they look', async () => {
  const hash = await hashOfPaper(paper(row('142')))
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await hashOfPaper(paper(row('142'), { look: 'sheet', title: 'other' }))).toBe(hash)
})

it('is another one for another word, point, margin or place', async () => {
  const papers = [
    paper(row('142')),
    paper(row('143')),
    paper(row('142', [1, 3])),
    paper(row('142'), { status: 'Signed by Nora Lindqvist' }),
    paper(row('142'), { identity: 'Ortega, Rosie' }),
    paper(row('142'), { lang: 'es' }),
    paper(<p>142</p>),
    paper('142'),
    paper('<p>142</p>'),
  ]
  expect(new Set(await Promise.all(papers.map(hashOfPaper))).size).toBe(papers.length)
})
