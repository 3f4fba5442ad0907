import { asDomainError } from './call'
import { shrinkPhoto } from './shrink-photo'
import { transport } from './transport'
import { within } from './within'

const timeoutMs = 60_000

/**
 * Makes a photo small (longest side 1600 px, JPEG, without position and other EXIF data) and uploads it.
 * `name` is the client-made id of the photo: a retry writes the same file again. Answers the `cloud://` id;
 * refuses with `NETWORK_UNREACHABLE`, `NOT_SIGNED_IN` or `SERVER_TROUBLE`.
 */
export async function upload(
  localPath: string,
  name: string,
  onProgress: (share: number) => void = () => undefined,
): Promise<string> {
  try {
    const small = await shrinkPhoto(localPath)
    return await within(timeoutMs, transport().uploadFile(small, `photos/${name}.jpg`, onProgress))
  } catch (error) {
    throw asDomainError(error)
  }
}
