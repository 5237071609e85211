'use client'
import type { LabTest } from '../../../../../../../../clinical/labs/lab-tests'
import { fieldsOf } from '../workspace-fields'
import { labName, singleTests } from './lab-panels'

const { Select } = fieldsOf('lab-result')
const testWords = Object.fromEntries(singleTests.map((test) => [test, labName(test)])) as Record<LabTest, string>

/** A line that came without its test: it can be read once somebody says which it is. */
export const LabTestChoice = () => <Select field="test" label="Test" words={testWords} empty="Choose the test" />
