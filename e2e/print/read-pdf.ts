/** A printed PDF as its reader meets it: pages with their size, lines from top to bottom, and what each line is by its tag. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** `role` is the tag of the structure the line belongs to (`H2`, `P`, `TD` …); null for what stands in the margins of the page. */
export type PdfLine = { text: string; role: string | null; fontSize: number; top: number }
export type PdfPage = { /** Points, 72 to the inch. */ width: number; height: number; lines: PdfLine[]; text: string }
export type Pdf = { title: string | null; lang: string | null; tagged: boolean; pages: PdfPage[]; text: string }

type Node = { role?: string; type?: string; id?: string; children?: Node[] }

/** Which tag each marked piece of content belongs to: the nearest one that is no mere wrapper of text. */
function rolesOf(node: Node | null, role: string | null, roles: Map<string, string>): Map<string, string> {
  if (node === null) return roles
  if (node.type === 'content' && node.id !== undefined && role !== null) roles.set(node.id, role)
  const here = node.role === undefined || ['Span', 'Strong', 'Em', 'NonStruct', 'Div', 'Root'].includes(node.role) ? role : node.role
  for (const child of node.children ?? []) rolesOf(child, here, roles)
  return roles
}

type Piece = { text: string; left: number; right: number; baseline: number; fontSize: number; role: string | null }

/** Pieces on one baseline are one line, read from left to right. */
function linesOf(pieces: Piece[], height: number): PdfLine[] {
  const rows: Piece[][] = []
  for (const piece of pieces.sort((a, b) => b.baseline - a.baseline || a.left - b.left)) {
    const row = rows.at(-1)
    if (row?.[0] && Math.abs(row[0].baseline - piece.baseline) < 2) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => {
    const inOrder = row.sort((a, b) => a.left - b.left)
    const text = inOrder.reduce((line, piece, at) => {
      const gap = at === 0 ? 0 : piece.left - inOrder[at - 1]!.right
      return `${line}${gap > 1 && !line.endsWith(' ') ? ' ' : ''}${piece.text}`
    }, '')
    const [first] = inOrder as [Piece]
    return {
      text: text.replace(/\s+/g, ' ').trim(),
      role: first.role,
      fontSize: first.fontSize,
      top: height - first.baseline - first.fontSize,
    }
  })
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
    const roles = rolesOf((await page.getStructTree()) as Node | null, null, new Map())
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
        role: (id === undefined || id === null ? undefined : roles.get(id)) ?? null,
      })
    }
    const lines = linesOf(pieces, height)
    pages.push({ width, height, lines, text: lines.map(({ text }) => text).join('\n') })
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
