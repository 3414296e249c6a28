import type { ComponentProps } from 'react'
import { navigate } from './route.ts'

/** A link inside the application; with a modifier key it opens a tab, as any link. */
export const Link = ({ href, onClick, children, ...rest }: ComponentProps<'a'> & { readonly href: string }) => (
  <a
    {...rest}
    href={href}
    onClick={(event) => {
      onClick?.(event)
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return
      event.preventDefault()
      navigate(href)
    }}
  >
    {children}
  </a>
)
