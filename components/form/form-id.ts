'use client'

import { createContext } from 'react'

/** Prefix of the ids of a form's fields, so that the error summary can link to them and two forms can stand on one page. */
export const FormId = createContext('form')
