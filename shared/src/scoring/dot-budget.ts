/** Dots a person gets to vote on N items: clamp(⌈N/4⌉, 1, 10), 0 when there is nothing to vote on. Source: our own design. */
export function dotBudget({ items }: { readonly items: number }): { readonly dots: number } {
  return { dots: items > 0 ? Math.min(10, Math.max(1, Math.ceil(items / 4))) : 0 }
}
