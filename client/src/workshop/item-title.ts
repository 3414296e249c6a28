// What an item of the agenda is called: by its title, else by its kind.
import { itemOf, type AgendaItem } from '@parcours/shared/workshop/agenda'
import { useWorkshop } from '../session/hooks.ts'
import { useLabels, type Labels } from '../ui/labels/catalogue.ts'

export const titleOfItem = ({ title, kind }: Pick<AgendaItem, 'title' | 'kind'>, labels: Labels): string =>
  title === '' ? labels.workshop.items[kind] : title

/** Of the item that runs, where nothing that is asked says it: people read, group, decide. */
export const useItemTitle = (): string | undefined => {
  const labels = useLabels()
  const item = useWorkshop(({ public: { clock, agenda, vote, rating, writing } }) =>
    clock === null || (vote ?? rating ?? writing) !== null ? undefined : itemOf(agenda, clock.itemId),
  )
  return item && titleOfItem(item, labels)
}
