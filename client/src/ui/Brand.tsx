import './Brand.css'

export const Brand = ({ large = false }: { readonly large?: boolean }) => (
  <span className={large ? 'ui-brand is-large' : 'ui-brand'}>
    <svg width={large ? 28 : 25} height={large ? 16 : 14} viewBox="0 0 28 16" fill="none" aria-hidden="true">
      <path
        d="M1.5 8.2a6.25 6.25 0 0 1 12.5 0 6.25 6.25 0 0 0 12.5 0"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
    Parcours
  </span>
)
