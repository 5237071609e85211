import { describe, expect, it } from 'vitest'
import { knownRoles, mayAct, permissions, roles } from './permissions'

/** The product's permission table, written out once more by hand: a changed cell in the code must be changed here, in sight. */
const table = `
permission         podiatrist  assistant  front-desk  admin
patient:read       yes         yes        yes         yes
patient:register   yes         yes        yes         -
patient:merge      -           -          -           yes
patient:archive    -           -          -           yes
chart:read         yes         yes        -           -
chart:record       yes         yes        -           -
visit:acknowledge  yes         -          -           -
visit:assess       yes         -          -           -
visit:sign         yes         -          -           -
visit:addend       yes         -          -           -
visit:void         yes         -          -           -
chart:restrict     yes         -          -           yes
chart:break-glass  yes         yes        -           -
handout:give       yes         yes        -           -
handout:reprint    yes         yes        yes         -
handout:edit       yes         -          -           yes
recall:work        yes         yes        yes         -
report:read        yes         yes        -           yes
data:export        -           -          -           yes
data:import        -           -          -           yes
staff:manage       -           -          -           yes
practice:manage    -           -          -           yes
client:manage      -           -          -           yes
audit:read         -           -          -           yes
`

describe('the permission table', () => {
  it('grants exactly the matrix of the product, cell by cell', () => {
    const matrix = [
      ['permission', ...roles],
      ...permissions.map((permission) => [permission, ...roles.map((role) => (mayAct([role], permission) ? 'yes' : '-'))]),
    ].map((cells) => cells.join(' '))
    const written = table
      .trim()
      .split('\n')
      .map((row) => row.trim().split(/\s+/).join(' '))
    expect(matrix).toEqual(written)
  })

  it('adds up the roles of a person who holds several', () => {
    expect(mayAct(['admin', 'podiatrist'], 'visit:sign')).toBe(true)
    expect(mayAct(['admin', 'podiatrist'], 'staff:manage')).toBe(true)
  })

  it('opens no chart by the admin role alone', () => {
    expect(mayAct(['admin'], 'chart:read')).toBe(false)
  })

  it.each([[[]], [['owner']], [['Podiatrist']], [['podiatrist ']]])('grants nothing at all to the roles %j', (held) => {
    expect(permissions.filter((permission) => mayAct(held, permission))).toEqual([])
  })

  it('knows only its own roles', () => {
    expect(knownRoles(['admin', 'root', 'podiatrist'])).toEqual(['podiatrist', 'admin'])
  })
})
