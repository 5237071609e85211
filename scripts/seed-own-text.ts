import type { DemoOwnHandout } from '../db/seed/seed-own-handout'
import { judgeOwnHandout } from '../handouts/judge-own-handout'
import { libraryWarnings } from '../handouts/own-library'

const first = `---
title: The day of your ankle pressure test
language: en
reviewer: Nora Lindqvist, DPM
review-by: 2027-11-23
---

## In short {#summary}

You come to us for a test of the blood flow in your legs. It takes about 15 minutes and does not hurt. This sheet tells you how to get ready.

## What to do today {#today}

- [ ] Bring a list of all the pills you take.
- [ ] Wear pants that you can roll up, and socks that come off with ease.
- [ ] Do not smoke in the 2 hours before the test.
- [ ] Come 10 minutes early.

## How to find us

1. We are at 210 Harbor Street. Take the lift to floor 4.
2. You can park in the lot behind the house.
3. Tell the front desk if you need a wheelchair. We bring one to your car.

## Call us before you come

- One leg is newly swollen or sore.
- You have a sore where a cuff would go.
- You cannot lie flat.

## Check that we were clear {#teach-back}

Tell us in your own words, or write it down:

1. What will you bring?
2. When would you call us before the test?
`

const second = first
  .replace('It takes about 15 minutes and does not hurt.', 'It takes about 15 minutes. Each cuff squeezes for a short time.')
  .replace('- [ ] Come 10 minutes early.\n', '- [ ] Come 10 minutes early. You rest before the test.\n')

/** What Riverside wrote for the demo. Its facts are those of the library's sheet on the test. */
export function demoOwnHandout(): DemoOwnHandout {
  const judged = judgeOwnHandout(first, { warning: libraryWarnings(), limitGrade: 6, license: null, hasAfterHours: true })
  if (judged.state === 'unreadable' || judged.above || judged.concerns.length > 0)
    throw new Error(`The demo's own handout could not be published: ${JSON.stringify(judged)}`)
  const { title, language } = judged.handout
  return { title, language, first, second, readingTenths: Math.round(judged.reading.value * 10) }
}
