/**
 * Codes as CloudBase publishes them (docs.cloudbase.net/error-code/basic; the misspelling of
 * DATABASE_INVALID_OPERRATOR is the vendor's). Where a code is assumed, docs/local-cloud.md says so.
 */
export type CloudErrorCode =
  | 'ACCESS_TOKEN_DISABLED'
  | 'ACCESS_TOKEN_EXPIRED'
  | 'AUTH_INVALID_CUSTOM_LOGIN_TICKET'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_DUPLICATE_WRITE'
  | 'DATABASE_INVALID_OPERRATOR'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_TIMEOUT'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'EXCEED_REQUEST_SIZE_LIMIT'
  | 'EXCEED_UPLOAD_MAXFILESIZE'
  | 'FUNCTION_INVOCATION_FAILED'
  | 'FUNCTION_MEMORY_LIMIT_EXCEEDED'
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTION_TIME_LIMIT_EXCEEDED'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'INVALID_ACCESS_TOKEN'
  | 'INVALID_ACTION'
  | 'INVALID_ENV'
  | 'INVALID_PARAM'
  | 'INVALID_REQUEST_SOURCE'
  | 'MISSING_CREDENTIALS'
  | 'PERMISSION_DENIED'
  | 'SERVER_TIMEOUT'
  | 'SIGN_PARAM_INVALID'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'STORAGE_FILE_NONEXIST'
  | 'STORAGE_SIGN_PARAM_INVALID'
  | 'SYS_ERR'

/** A refusal that the caller is told about, code and message. */
export class CloudError extends Error {
  constructor(
    readonly code: CloudErrorCode,
    message: string,
  ) {
    super(message)
  }
}

export const invalidParam = (message: string) => new CloudError('INVALID_PARAM', message)
