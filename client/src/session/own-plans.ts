// Agendas a facilitator keeps for the next workshop, on this device. They name no map and no persona: another board has others.
import { newItem, type NewAgendaItem } from '@parcours/shared/workshop/agenda'
import * as v from 'valibot'

const storageKey = 'parcours.plans'
const plan = v.object({ title: v.string(), items: v.pipe(v.array(newItem), v.minLength(1)) })
export type OwnPlan = v.InferOutput<typeof plan>
const mostPlans = 20

/** The latest first. */
export const ownPlans = (): readonly OwnPlan[] => {
  try {
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(plan)), localStorage.getItem(storageKey))
    return parsed.success ? parsed.output : []
  } catch {
    return []
  }
}

/** Takes the place of one of the same title; the oldest go when there are too many. False: nothing can be kept here. */
export const keepPlan = (title: string, items: readonly NewAgendaItem[]): boolean => {
  const general = items.map(({ mapId: _map, personaIds: _personas, ...item }) => item)
  return write([{ title, items: general }, ...without(title)].slice(0, mostPlans))
}

export const forgetPlan = (title: string): boolean => write(without(title))

const without = (title: string): readonly OwnPlan[] => ownPlans().filter((each) => each.title !== title)

const write = (plans: readonly OwnPlan[]): boolean => {
  try {
    localStorage.setItem(storageKey, JSON.stringify(plans))
    return true
  } catch {
    return false
  }
}
