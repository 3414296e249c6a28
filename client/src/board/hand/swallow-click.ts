/** The press that ends a drawing or a drag is no click on what lies under it. A finger's click may come so much later. */
export const swallowClick = (forMs = 0) => {
  const swallow = (event: Event) => {
    event.stopPropagation()
    event.preventDefault()
    stop()
  }
  const stop = () => {
    removeEventListener('click', swallow, true)
    removeEventListener('pointerdown', stop, true)
  }
  addEventListener('click', swallow, true)
  // The next press is another.
  addEventListener('pointerdown', stop, true)
  setTimeout(stop, forMs)
}
