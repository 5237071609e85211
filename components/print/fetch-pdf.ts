/** Fetches a PDF that was released and hands it to the browser as a file. A sentence when there is none, else null. */
export async function fetchPdf(address: string): Promise<string | null> {
  const answer = await fetch(address)
  if (!answer.ok) {
    const said = (await answer.json().catch(() => null)) as { message?: string } | null
    return said?.message ?? 'The PDF could not be made. Print from the browser instead.'
  }
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'paper.pdf'
  const url = URL.createObjectURL(await answer.blob())
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return null
}
