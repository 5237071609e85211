import { fetchFile } from '../ui/fetch-file'

/** Fetches a PDF that was released and hands it to the browser as a file. A sentence when there is none, else null. */
export const fetchPdf = (address: string): Promise<string | null> =>
  fetchFile(address, { name: 'paper.pdf', otherwise: 'The PDF could not be made. Print from the browser instead.' })
