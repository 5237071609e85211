import { env } from '../../../env.mjs'

export type DemoSignIns = { password: string; people: readonly { who: string; email: string }[] }

/** Who can sign in to the demo data, as `npm start` prints it too. Null where there is no demo data: then these accounts do not exist. */
export const demoSignIns: DemoSignIns | null = env.demo
  ? {
      password: 'footfall-demo-2026',
      people: [
        { who: 'Podiatrist', email: 'podiatrist@riverside.example' },
        { who: 'Medical assistant', email: 'assistant@riverside.example' },
        { who: 'Front desk', email: 'desk@riverside.example' },
        { who: 'Practice admin', email: 'admin@riverside.example' },
      ],
    }
  : null
