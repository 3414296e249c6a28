import './Spinner.css'

/** Decoration beside a word that says what is awaited. */
export const Spinner = () => <span className="ui-spinner" aria-hidden="true" />
