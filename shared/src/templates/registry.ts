import type { TemplateName } from '../domain/values.ts'
import { blank } from './blank.ts'
import { blueprint } from './blueprint.ts'
import { experience } from './experience.ts'
import { journey } from './journey.ts'
import type { Template } from './template.ts'

/** One line a template. */
export const templates: Readonly<Record<TemplateName, Template>> = { journey, blueprint, experience, blank }
