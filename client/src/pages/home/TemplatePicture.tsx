import type { TemplateName } from '@parcours/shared/domain/values'

type Pictured = Exclude<TemplateName, 'blank'>

const rowColors: Readonly<Record<Pictured, readonly (string | undefined)[]>> = {
  blueprint: ['--n-yellow', '--n-sky', '--n-grey', '--n-lilac'],
  journey: ['--n-yellow', '--n-grey', undefined, '--n-coral'],
  experience: ['--n-yellow', '--n-mint', '--n-lilac', '--n-coral'],
}
const columns = [0, 1, 2, 3, 4]

/** What a template looks like from afar; the words beside it say the same. */
export const TemplatePicture = ({ template }: { readonly template: Pictured }) => (
  <svg className="template-picture" viewBox="0 0 300 130" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
    {rowColors[template].map((color, row) =>
      columns.map((column) =>
        color === undefined ? null : (
          <rect
            key={`${row}-${column}`}
            x={14 + column * 56}
            y={12 + row * 28}
            width="48"
            height="20"
            rx="4"
            fill={`var(${color})`}
          />
        ),
      ),
    )}
    {template === 'blueprint' ? (
      <>
        <path d="M8 38H292" stroke="var(--ink-2)" strokeDasharray="5 4" />
        <path d="M8 66H292" stroke="var(--ink)" strokeWidth="1.5" />
      </>
    ) : (
      <path
        d="M20 84C60 60 80 70 110 76S160 102 190 92S240 58 285 62"
        fill="none"
        stroke="var(--brand)"
        strokeWidth="3"
        strokeLinecap="round"
      />
    )}
  </svg>
)
