/** A printed PDF as its reader meets it: pages with their size, lines from top to bottom, and what each line is by its tag. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A line of the text; `role` is the tag of the structure that it belongs to (`H2`, `P`, `TD` …). */
export type PdfLine = {
  text: string
  role: string
  fontSize: number
  /** Points from the upper edge, and of its ends from the left edge. */
  top: number
  left: number
  right: number
}
/** The four boxes of the page's margin, where nothing is tagged: head left and right, foot left and right. */
export type PdfMargin = { headLeft: string; headRight: string; footLeft: string; footRight: string }
/** Width and height in points, 72 to the inch. `text` is all of it: head, lines, foot. */
export type PdfPage = { width: number; height: number; margin: PdfMargin; lines: PdfLine[]; text: string }
export type Pdf = { title: string | null; lang: string | null; tagged: boolean; pages: PdfPage[]; text: string }

type Node = { role?: string; type?: string; id?: string; children?: Node[] }

type Place = { role: string; order: number }

/** Where each marked piece of content belongs: the nearest tag that is no mere wrapper of text, and its turn in the order of reading. */
function placesOf(node: Node | null, role: string | null, places: Map<string, Place>): Map<string, Place> {
  if (node === null) return places
  if (node.type === 'content' && node.id !== undefined && role !== null) places.set(node.id, { role, order: places.size })
  const wraps = node.role === undefined || ['Span', 'Strong', 'Em', 'NonStruct', 'Div', 'Root'].includes(node.role)
  for (const child of node.children ?? []) placesOf(child, wraps ? role : (node.role ?? role), places)
  return places
}

type Piece = { text: string; left: number; right: number; baseline: number; fontSize: number; place: Place | undefined }

/** Pieces that follow one another on one baseline are one line, so a row of a table is one; columns of text are read one after the other. */
function linesOf(pieces: Piece[], height: number): PdfLine[] {
  const rows: Piece[][] = []
  for (const piece of pieces) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    if (row && before && Math.abs(before.baseline - piece.baseline) < 4 && piece.left > before.left) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const text = row.reduce((line, piece, at) => {
      const gap = piece.left - (row[at - 1]?.right ?? piece.left)
      return `${line}${gap > 1 && !line.endsWith(' ') ? ' ' : ''}${piece.text}`
    }, '')
    const [{ place, fontSize, baseline, left }] = row as [Piece]
    const right = Math.max(...row.map((piece) => piece.right))
    return { text: text.replace(/\s+/g, ' ').trim(), role: place?.role ?? '', fontSize, top: height - baseline - fontSize, left, right }
  })
}

function marginOf(pieces: Piece[], width: number, height: number): PdfMargin {
  const box = (upper: boolean, left: boolean) =>
    linesOf(
      pieces.filter((piece) => piece.baseline > height / 2 === upper && piece.left < width * 0.55 === left),
      height,
    )
      .map(({ text }) => text)
      .join(' ')
  return { headLeft: box(true, true), headRight: box(true, false), footLeft: box(false, true), footRight: box(false, false) }
}

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string | null } }
  const mark = await document.getMarkInfo()
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const places = placesOf((await page.getStructTree()) as Node | null, null, new Map())
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open: (string | null)[] = []
    const pieces: Piece[] = []
    for (const item of items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') open.pop()
        else open.push('id' in item && typeof item.id === 'string' ? item.id : null)
        continue
      }
      if (item.str.trim() === '') continue
      const [, , , scale = 0, left = 0, baseline = 0] = item.transform as number[]
      const id = open.findLast((one) => one !== null)
      pieces.push({
        text: item.str,
        left,
        right: left + item.width,
        baseline,
        fontSize: Math.abs(scale),
        place: id == null ? undefined : places.get(id),
      })
    }
    const margin = marginOf(
      pieces.filter(({ place }) => place === undefined),
      width,
      height,
    )
    const tagged = pieces.filter(({ place }) => place !== undefined)
    const lines = linesOf(
      tagged.sort((a, b) => (a.place?.order ?? 0) - (b.place?.order ?? 0)),
      height,
    )
    const { headLeft, headRight, footLeft, footRight } = margin
    const text = [headLeft, headRight, ...lines.map((line) => line.text), footLeft, footRight].join('\n')
    pages.push({ width, height, margin, lines, text })
  }
  await task.destroy()
  return {
    title: info.Title ?? null,
    lang: info.Language ?? null,
    tagged: (mark as { Marked?: boolean } | null)?.Marked === true,
    pages,
    text: pages.map(({ text }) => text).join('\n'),
  }
}
