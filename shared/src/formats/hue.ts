/** Of a colour as `#rrggbb`, in degrees 0 … 360; 'none': a grey; undefined: it is no such colour. */
export const hueOf = (written: string | undefined): number | 'none' | undefined => {
  const [, hex] = /^#([0-9a-f]{6})$/i.exec(written ?? '') ?? []
  if (hex === undefined) return undefined
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  if (range < 16) return 'none'
  const sector =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range
  return (sector * 60 + 360) % 360
}
