/** A face for an emotion −3 … +3: the mouth bends with the value, the eyes close on strong ones. Decoration beside the number. */
export const Face = ({ value, size = 44 }: { readonly value: number | undefined; readonly size?: number }) => {
  const felt = value ?? 0
  const bend = Math.max(-3, Math.min(3, felt)) * 1.55
  const strong = Math.abs(felt) >= 2
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <circle cx="16" cy="16" r="13.5" strokeDasharray={value === undefined ? '3 4' : undefined} />
      {strong ? (
        <path d={felt < 0 ? squeezed : beaming} />
      ) : (
        <path d="M11.5 12.5v.01M20.5 12.5v.01" strokeWidth="3.4" />
      )}
      {value !== undefined && <path d={`M10 ${20.6 - bend / 2}Q16 ${20.6 + bend * 1.2} 22 ${20.6 - bend / 2}`} />}
    </svg>
  )
}

const squeezed = 'M9.5 10.5l3.5 2-3.5 2M22.5 10.5l-3.5 2 3.5 2'
const beaming = 'M9 13.4q2.2-3.4 4.4 0M18.6 13.4q2.2-3.4 4.4 0'
