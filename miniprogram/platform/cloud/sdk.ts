import cloudbase from '@cloudbase/js-sdk/app'
// Each part registers itself with the SDK that the import above put in place; doing it again logs warnings.
import '@cloudbase/js-sdk/auth'
import '@cloudbase/js-sdk/functions'
import '@cloudbase/js-sdk/storage'

export default cloudbase
