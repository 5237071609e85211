import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AbiPlot } from './abi-plot'
import { EventLegend } from './event-marks'
import type { IndexPoint } from './index-series'
import { MaximumDistancePlot } from './maximum-distance-plot'
import { OnsetDistancePlot } from './onset-distance-plot'
import { TbiPlot } from './tbi-plot'
import type { TrendEvent } from './trend-events'
import type { WalkPoint } from './walk-series'

const walk = (date: string, meters: number | null, more: Partial<WalkPoint> = {}): WalkPoint => ({
  date,
  meters,
  comparator: 'exact',
  method: 'corridor',
  visitId: date,
  ...more,
})
const index = (date: string, leg: IndexPoint['leg'], hundredths: number | null, more: Partial<IndexPoint> = {}): IndexPoint => ({
  date,
  leg,
  hundredths,
  state: 'value',
  band: 'abnormal',
  device: 'doppler',
  method: 'higher',
  measuredBy: ['Doppler', 'higher ankle pressure'],
  comparable: true,
  ...more,
})
const plain = { events: [], days: [], visitHref: undefined }
const drawingOf = (html: string) => html.match(/<svg viewBox="0 \d+ 560[\s\S]*?<\/svg>/)?.[0] ?? ''
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const quit: TrendEvent = { kind: 'tobacco', words: 'Stopped tobacco', on: '2026', from: '2026-01-01', to: '2026-06-01' }
const program: TrendEvent = { kind: 'exercise', words: 'Exercise program begun', on: '2026-03-15', from: '2026-03-15', to: '2026-03-15' }

describe('the plot of the first cramp', () => {
  it('says within noise or beyond it, and draws the band of a pair', () => {
    const html = renderToStaticMarkup(<OnsetDistancePlot points={[walk('2026-01-01', 90), walk('2026-06-01', 120)]} />)
    expect(wordsOf(html)).toContain('Corridor: +30 m (+33 %) since 01-Jan-2026 , within noise')
    expect(drawingOf(html)).toContain('<pattern')
    expect(drawingOf(html)).toContain('Fontaine IIa above')
  })

  it('lists a time in its table and never on its scale', () => {
    const points = [walk('2026-01-01', 90), walk('2026-06-01', null, { seconds: 150, entered: '2.5 minutes' })]
    const html = renderToStaticMarkup(<OnsetDistancePlot points={points} />)
    expect(wordsOf(html)).toContain('2 min 30 s 2.5 minutes corridor first of its kind a time without a speed, not drawn')
    expect(drawingOf(html)).not.toContain('2 min 30 s')
    expect(wordsOf(renderToStaticMarkup(<OnsetDistancePlot points={points.slice(1)} />))).toContain('no place on a scale of distance')
  })

  it('marks a walk without a cramp as open, and its line as uncertain', () => {
    const html = renderToStaticMarkup(
      <OnsetDistancePlot points={[walk('2026-01-01', 300), walk('2026-06-01', 400, { comparator: 'more-than' })]} />,
    )
    expect(drawingOf(html)).toContain('>&gt;400<')
    expect(drawingOf(html)).toContain('stroke-dasharray="2 4"')
    expect(wordsOf(html)).toContain('no cramp within that distance')
  })

  it('keeps the 200 m line when the practice thinks in feet', () => {
    const html = renderToStaticMarkup(<OnsetDistancePlot points={[walk('2026-01-01', 91.44)]} unit="ft" />)
    expect(wordsOf(html)).toContain('200 m (656 ft)')
    expect(wordsOf(html)).toContain('300 ft')
  })

  it('gives no stage line and no verdict to the forced stop', () => {
    const html = renderToStaticMarkup(<MaximumDistancePlot points={[walk('2026-01-01', 100), walk('2026-06-01', 200)]} />)
    expect(wordsOf(html)).toContain('+100 m (+100 %)')
    expect(wordsOf(html)).not.toMatch(/Fontaine|within noise|beyond noise/)
  })
})

describe('the plot of an index', () => {
  it('gives a vessel that no cuff closes a mark and words, never a number on the drawing', () => {
    const points = [index('2026-01-01', 'left', 152, { state: 'non-compressible', band: null })]
    const html = renderToStaticMarkup(<AbiPlot points={points} {...plain} />)
    expect(wordsOf(drawingOf(html))).toContain('n.c.')
    expect(drawingOf(html)).not.toContain('1.52')
    expect(wordsOf(html)).toContain('non-compressible (ratio 1.52)')
  })

  it('tells the legs apart by shape and by line, without any color', () => {
    const points = ['2026-01-01', '2026-06-01'].flatMap((date) => [index(date, 'right', 64), index(date, 'left', 92)])
    const drawing = drawingOf(renderToStaticMarkup(<AbiPlot points={points} {...plain} />))
    expect(drawing.match(/<rect [^>]*fill="currentColor"/g)).toHaveLength(2)
    expect(drawing.match(/<circle/g)).toHaveLength(2)
    expect(drawing).toContain('stroke-dasharray="5 4"')
  })

  it('rings what was measured against one arm, and says why in its table', () => {
    const html = renderToStaticMarkup(<AbiPlot points={[index('2026-01-01', 'right', 64, { provisional: true })]} {...plain} />)
    expect(drawingOf(html)).toContain('stroke-dasharray="2 2"')
    expect(wordsOf(html).match(/one arm only/g)).toHaveLength(2)
  })

  it('keeps the table when nothing was assessable', () => {
    const html = renderToStaticMarkup(<TbiPlot points={[index('2026-01-01', 'right', null, { state: 'not-assessable' })]} {...plain} />)
    expect(wordsOf(html)).toContain('No TBI so far was assessable.')
    expect(html).toContain('<table')
  })
})

describe('what was done', () => {
  it('stands as a number on the line of time and as words beside the plots', () => {
    const shared = { events: [quit, program], days: ['2026-01-01', '2026-08-01'] }
    const drawing = drawingOf(renderToStaticMarkup(<OnsetDistancePlot points={[walk('2026-02-01', 90)]} {...shared} />))
    expect(drawing).toMatch(/>1<\/text>[\s\S]*>2<\/text>/)
    const words = wordsOf(renderToStaticMarkup(<EventLegend events={[quit, program]} earlier={[{ ...quit, on: '2020' }]} />))
    expect(words).toContain('1 Stopped tobacco: some time in 2026')
    expect(words).toContain('2 Exercise program begun: 15-Mar-2026')
    expect(words).toContain('Before the first measurement: Stopped tobacco, some time in 2020.')
  })
})
