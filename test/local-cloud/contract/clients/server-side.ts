import type { World } from '../world'
import type { ServerSide } from './client-world'

/** The server side of the client cases: node-sdk. */
export const serverSide = ({ app }: World): ServerSide => ({
  ticket: async customUserId => app.auth().createTicket(customUserId),
  upload: async (cloudPath, text) => (await app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID,
  download: async fileID => String((await app.downloadFile({ fileID })).fileContent),
  customUserIdOf: async uid => String((await app.auth().getEndUserInfo(uid)).userInfo.customUserId),
  remove: async fileID => {
    await app.deleteFile({ fileList: [fileID] })
  },
})
