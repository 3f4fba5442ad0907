/** Exactly one is responsible at every moment: a person, or the desk of an organisation node. */
export type Assignee =
  | { readonly kind: 'person'; readonly id: string; readonly name: string }
  | { readonly kind: 'desk'; readonly id: string; readonly name: string }
