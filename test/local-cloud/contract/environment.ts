/** Where the suite runs and with whose keys. */
export interface Environment {
  readonly envId: string
  /** Default ap-shanghai, as in node-sdk. */
  readonly region?: string
  readonly secretId: string
  readonly secretKey: string
  /** Base URL of a local cloud; absent for CloudBase itself. */
  readonly endpoint?: string
  /** Content of the key file for custom sign-in, as the console exports it. */
  readonly ticketKey?: { readonly env_id: string; readonly private_key: string; readonly private_key_id: string }
}
