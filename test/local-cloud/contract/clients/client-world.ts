/** js-sdk as the cases use it; its own types differ from host to host. */
export interface ClientApp {
  callFunction(request: { name: string; data?: object }): Promise<{ result: unknown }>
  uploadFile(request: { cloudPath: string; filePath: unknown }): Promise<{ fileID: string }>
  getTempFileURL(request: { fileList: readonly string[] }): Promise<{ fileList: readonly FileLine[] }>
  deleteFile(request: { fileList: readonly string[] }): Promise<{ fileList: readonly FileLine[] }>
  database(): { collection(name: string): { get(): Promise<unknown> } }
}

interface FileLine {
  readonly code: string
  readonly tempFileURL?: string
}

interface SignedIn {
  readonly error: { readonly code?: string; readonly message?: string } | null
  readonly data?: { readonly user?: { readonly id: string } }
}

export interface ClientAuth {
  signInAnonymously(request: object): Promise<SignedIn>
  signInWithCustomTicket(ticket: () => Promise<string>): Promise<SignedIn>
  refreshSession(): Promise<SignedIn>
  signOut(): Promise<SignedIn>
}

export interface Client {
  readonly app: ClientApp
  readonly auth: ClientAuth
}

/** What the server side does for a case; in a browser these are calls back to the test. */
export interface ServerSide {
  ticket(customUserId: string): Promise<string>
  /** Stores a text as a file and answers its id. */
  upload(cloudPath: string, text: string): Promise<string>
  download(fileID: string): Promise<string>
  customUserIdOf(uid: string): Promise<string>
  remove(fileID: string): Promise<void>
}

/** js-sdk in one host against one environment. */
export interface ClientWorld {
  readonly server: ServerSide
  /** A client that is not signed in. js-sdk keeps one session for an environment: it replaces the one before. */
  open(): Client
  /** A text as the host's `filePath`. */
  file(text: string): unknown
  /** Content behind a link. */
  read(url: string): Promise<string>
}
