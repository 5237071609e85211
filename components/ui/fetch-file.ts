type Otherwise = { name: string; otherwise: string }

/** Fetches a file and hands it to the browser. A sentence when there is none, else null. `name` stands where the answer names none. */
export async function fetchFile(address: string, { name, otherwise }: Otherwise): Promise<string | null> {
  const answer = await fetch(address)
  if (!answer.ok) {
    const said = (await answer.json().catch(() => null)) as { message?: string } | null
    return said?.message ?? otherwise
  }
  const named = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? name
  const url = URL.createObjectURL(await answer.blob())
  const link = Object.assign(document.createElement('a'), { href: url, download: named })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return null
}
