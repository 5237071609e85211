/** What holds of all sources that serve, and is cheaper to read than to run. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const inFolders = (...folders: string[]) =>
  folders.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
const serving = [...inFolders('app', 'auth', 'clinical', 'components', 'db', 'handouts'), ...readdirSync('.')].filter(
  (file) => /\.(tsx?|mjs|css)$/.test(file) && !/\.(test|test-d|config)\.|^db\/(seed|testing)\//.test(file),
)
const texts = new Map(serving.map((file) => [file, readFileSync(file, 'utf8')]))
const filesWith = (words: RegExp) => [...texts].filter(([, text]) => words.test(text)).map(([file]) => file)

it('are found at all', () => expect(texts.size).toBeGreaterThan(400))

describe('nothing is fetched but what is ours', () => {
  it('by the server: it asks itself, for a paper to print, and the mail server of the practice', () => {
    expect(filesWith(/from '(node:)?(http|https|net|tls|dgram|dns|undici)'/).filter((file) => !/\.mjs$/.test(file))).toEqual([
      'app/(portal)/releases/pdf/own-server.ts',
    ])
    expect(filesWith(/from 'nodemailer/).length).toBeLessThanOrEqual(1)
    expect(texts.get('app/(portal)/releases/pdf/own-server.ts')).toMatch(/env\.(port|footfallUrl|host)/)
  })

  it('by the browser: no address has a host, and the policy would let through no other', () => {
    const asked = [...texts].flatMap(([file, text]) =>
      [...text.matchAll(/\bfetch\(\s*([^,)\s]+)/g)].map(([, address]) => `${file} ${address}`),
    )
    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter((line) => / ['"`](\w+:|\/\/)/.test(line))).toEqual([])
    expect(texts.get('front-headers.mjs')).toMatch(/`connect-src 'self'\$\{dev/)
  })

  it('from no third party: no script, style, font or picture has an address with a host', () => {
    expect(filesWith(/(src|srcSet|href)=\{?["'`]https?:|@import\s+(url\()?["']?https?:|url\(["']?(https?:)?\/\//)).toEqual([])
    expect(filesWith(/next\/font\/google|dangerouslySetInnerHTML=\{\{\s*__html:\s*(?!.*(css|style|page))/i)).toEqual([])
  })
})

it('a link to a page of a person is not fetched ahead of the click: nothing is noted as read that nobody opened', () => {
  const ahead = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/<Link\b(?:[^>{]|\{(?:[^{}]|\{[^{}]*\})*\})*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => /patient|visit|release|staff|audit/i.test(tag) && !tag.includes('prefetch={false}'))
      .map((tag) => `${file} ${tag}`),
  )
  expect(ahead).toEqual([])
  expect(texts.get('components/ui/button.tsx')).toMatch(/prefetch = false/)
})

it('a secret is compared in constant time, never letter by letter', () => {
  expect(filesWith(/(token|secret|digest|hash|mac)\w*\s*===\s*\w*(token|secret|mac)\b/i)).toEqual([])
})

it('every field of signing in tells a password manager what it is, and takes what is pasted', () => {
  const passwords = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(/<input\b(?:[^>{]|\{(?:[^{}]|\{[^{}]*\})*\})*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => /type=("password"|\{[^}]*'password')/.test(tag))
      .map((tag) => `${file} ${/autoComplete="(current|new)-password"/.exec(tag)?.[1] ?? 'is told nothing'}`),
  )
  expect(passwords.length).toBeGreaterThan(4)
  expect(passwords.filter((line) => line.endsWith('nothing'))).toEqual([])
  // Typed once, seen when asked for: where somebody signs in and where they choose one.
  for (const file of ['app/(public)/sign-in/sign-in-form.tsx', 'components/form/new-password.tsx'])
    expect(texts.get(file)).toContain("type={shown ? 'text' : 'password'}")
  expect(filesWith(/autoComplete="username"/).length).toBeGreaterThan(2)
  expect(filesWith(/one-time-code/).length).toBeGreaterThan(1)
  expect(filesWith(/onPaste|oncopy|onCopy=/)).toEqual([])
})

it('nobody is asked for a hint or a question that a friend could answer', () => {
  expect(filesWith(/security question|secret question|password hint|mother.s maiden|name of your first pet/i)).toEqual([])
})

it('no server code draws chance from a source that can be guessed', () => {
  const shown = filesWith(/Math\.random\(/)
  expect(shown.filter((file) => /^(auth|db|app\/api)\//.test(file))).toEqual([])
})

it('no secret stands in a file: what looks like a key is none', () => {
  const looks =
    /-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|ghp_[A-Za-z0-9]{30}|xox[bap]-|:\/\/(?!name:password@)[a-z]+:[^@\s'"`$…*{<]{6,}@(?!127|localhost)/
  expect(filesWith(looks)).toEqual([])
})
