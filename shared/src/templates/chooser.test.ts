import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseTemplate, goals, materials, scopes, teams, type ChooserAnswers, type Choice } from './chooser.ts'

const cases: readonly [
  name: string,
  answers: ChooserAnswers,
  template: Choice['template'],
  points: readonly number[],
  warning?: Choice['warning'],
][] = [
  // points: journey, blueprint, experience
  ['nothing answered: the tie goes to the journey', {}, 'journey', [0, 0, 0]],
  [
    'a process to put right',
    {
      goal: 'process',
      scope: 'internal-delivery',
      material: ['process-documents', 'internal-interviews'],
      team: 'other',
    },
    'blueprint',
    [1, 6, 0],
  ],
  [
    'a journey to improve',
    { goal: 'improve', scope: 'brand-relationship', material: ['customer-interviews'], team: 'multidisciplinary' },
    'journey',
    [6, 0, 1],
  ],
  [
    'a need to reinvent, listened to',
    { goal: 'reinvent', scope: 'whole-need', material: ['ethnography'], team: 'multidisciplinary' },
    'experience',
    [0, 0, 7],
  ],
  [
    'the same without listening',
    { goal: 'reinvent', scope: 'whole-need', material: ['touchpoint-audit'], team: 'other' },
    'experience',
    [2, 0, 5],
    'needs-in-depth-listening',
  ],
  [
    'blueprint and experience tie at 3',
    { goal: 'process', scope: 'whole-need', team: 'multidisciplinary' },
    'blueprint',
    [0, 3, 3],
  ],
  [
    'journey and blueprint tie at 3',
    { goal: 'process', scope: 'brand-relationship', team: 'other' },
    'journey',
    [3, 3, 0],
  ],
  ['all materials count once a template', { material: [...materials] }, 'journey', [1, 1, 1]],
]

test.each(cases)('%s', (_name, answers, template, [journey, blueprint, experience], warning) => {
  const choice = chooseTemplate(answers)
  expect({ template: choice.template, points: choice.points, warning: choice.warning }).toEqual({
    template,
    points: { journey, blueprint, experience },
    warning,
  })
})

test('the reasons add up to the points, whatever is answered', () => {
  const answers = fc.record(
    {
      goal: fc.constantFrom(...goals),
      scope: fc.constantFrom(...scopes),
      material: fc.subarray([...materials]),
      team: fc.constantFrom(...teams),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(answers, (given) => {
      const { points, reasons, template } = chooseTemplate(given)
      for (const each of ['journey', 'blueprint', 'experience'] as const) {
        expect(
          reasons.filter((reason) => reason.template === each).reduce((sum, reason) => sum + reason.points, 0),
        ).toBe(points[each])
      }
      expect(points[template]).toBe(Math.max(...Object.values(points)))
    }),
  )
})
