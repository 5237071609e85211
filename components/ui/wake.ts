/**
 * For `<form inert ref={wake}>`: closed until the page's script has taken it over. What is typed or pressed before then would show and yet
 * reach nobody, and a form sent by the browser itself would put its fields into an address.
 */
export const wake = (element: HTMLElement | null): void => element?.removeAttribute('inert')
