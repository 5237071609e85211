import { z } from 'zod'
import { refused, said } from '../../../../../auth/route-answers'
import { refuse, staffRoute } from '../../../../../auth/staff'
import { findStandingRelease } from '../../../../../db/queries/releases'
import { AllBusy } from '../../pdf/at-most'
import { NoBrowser } from '../../pdf/browser'
import { askOwnServer } from '../../pdf/own-server'
import { AnotherPicture, withPicturesInside } from '../../pdf/pictures-in-html'
import { printHtml } from '../../pdf/print-html'
import { picturesOfRelease } from '../../pictures-of-release'
import { pageOfRelease } from '../../release-pages'

/**
 * The PDF of a paper that was released as one a moment ago, to whoever released it. The page is asked for with their own cookie, so its own
 * lock decides whether they may see it; what comes back is printed where there is neither network nor script.
 */
export const GET = staffRoute({
  needs: ['patient:read'],
  input: z.strictObject({}),
  handle: async (tx, _input, me, { params }) => {
    const release = await findStandingRelease(tx, params.releaseId ?? '')
    const page = release === null || release.format !== 'pdf' ? null : pageOfRelease(release)
    if (page === null || release === null) return refuse('not-found')
    return { page, code: release.code, language: release.language, pictures: await picturesOfRelease(tx, me, release) }
  },
  answer: async ({ page, code, language, pictures }, { request }) => {
    try {
      const { status, body } = await askOwnServer(page, {
        cookie: request.headers.get('cookie') ?? '',
        'x-forwarded-for': request.headers.get('x-forwarded-for') ?? '',
      })
      const html = body.toString('utf8')
      if (status !== 200 || !html.includes(' data-released=""')) return said(409, 'stale', changedSince)
      // The portal speaks English; the document that is printed speaks the language of the paper.
      const paper = html.replace(/<html lang="\w+"/, `<html lang="${language}"`)
      const pdf = await printHtml(withPicturesInside(paper, pictures))
      return new Response(new Uint8Array(pdf), {
        headers: { ...headers, 'content-disposition': `attachment; filename="${nameOf(html, code)}"` },
      })
    } catch (error) {
      if (error instanceof AnotherPicture) return said(409, 'stale', changedSince)
      if (error instanceof AllBusy)
        return refused(refuse('too-many', { message: 'Four PDFs are being made already. Press again in a moment.', afterSeconds: 10 }))
      if (error instanceof NoBrowser)
        return said(503, 'unavailable', 'No PDF can be made here. Print from the browser, which also saves a PDF.')
      return said(503, 'unavailable', 'The PDF could not be made in time. Press again, or print from the browser.')
    }
  },
})

const changedSince = 'What this paper says changed since it was released. Reload the page and release it again.'
const headers = { 'content-type': 'application/pdf', 'cache-control': 'no-store' }

/** "Visit summary 10001, 2026-11-03" → "visit-summary-10001-2026-11-03-7K4MQ2XD.pdf". The page's title holds no name. */
function nameOf(html: string, code: string): string {
  const title = /<title>([^<]*?)(?: · Footfall)?<\/title>/.exec(html)?.[1] ?? 'paper'
  return `${title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')}-${code}.pdf`
}
