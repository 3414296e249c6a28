import { bilingual } from './bilingual.ts'

export const commonLabels = bilingual(
  { cancel: 'Annuler', close: 'Fermer', copy: 'Copier', copied: 'Copié', delete: 'Supprimer', undo: 'Annuler', redo: 'Rétablir', retry: 'Réessayer', home: 'Accueil', loading: 'Chargement…', noData: 'Pas de donnée' },
  { cancel: 'Cancel', close: 'Close', copy: 'Copy', copied: 'Copied', delete: 'Delete', undo: 'Undo', redo: 'Redo', retry: 'Try again', home: 'Home', loading: 'Loading…', noData: 'No data' },
)
