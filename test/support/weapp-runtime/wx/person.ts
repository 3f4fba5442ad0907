import { WxFailure, type WxOptions, wxFunction } from './answer'

type PlaceAnswer =
  | { readonly latitude: number; readonly longitude: number; readonly name: string; readonly address: string }
  | 'cancel'
  | 'deny'

/** What the person at the phone does when WeChat asks; a test sets it before it taps. */
export class PhonePerson {
  /** Files the album offers, as paths on this computer. */
  album: readonly string[] | 'cancel' | 'deny' = 'cancel'
  place: PlaceAnswer = 'cancel'
  subscribes: 'accept' | 'reject' = 'reject'
  /** Whether the person lets the mini-program send messages of work (用工关系). */
  binds: 'allow' | 'cancel' = 'allow'
  private bound = false
  /** Whether a tap is being handled at this moment: some questions of WeChat appear only then. */
  tapping = false
  /** Whether the person has agreed to WeChat's privacy notice before. */
  privacyAgreed = true

  clipboard = ''
  readonly dialled: string[] = []
  readonly previewed: string[] = []
  private agreedButton: string | null = null
  private askPrivacy: ((resolve: (answer: PrivacyAnswer) => void) => void) | null = null

  /** Called by the runtime when a `agreePrivacyAuthorization` button was really tapped. */
  tappedAgree(buttonId: string): void {
    this.agreedButton = buttonId
  }

  functions() {
    return {
      onNeedPrivacyAuthorization: (ask: (resolve: (answer: PrivacyAnswer) => void) => void) => {
        this.askPrivacy = ask
      },
      chooseMedia: wxFunction<{ count?: number }>('chooseMedia', async ({ count = 9 }) => {
        await this.privacy()
        const paths = answerOf(this.album).slice(0, count)
        return { type: 'image', tempFiles: paths.map(path => ({ tempFilePath: path, size: 1, fileType: 'image' })) }
      }),
      chooseLocation: wxFunction('chooseLocation', async () => {
        await this.privacy()
        return answerOf(this.place)
      }),
      getImageInfo: wxFunction<{ src: string }>('getImageInfo', ({ src }) => ({
        width: 3000,
        height: 4000,
        path: src,
        type: 'jpeg',
        orientation: 'up',
      })),
      compressImage: wxFunction<{ src: string }>('compressImage', ({ src }) => ({ tempFilePath: src })),
      previewImage: wxFunction<{ current: string }>('previewImage', ({ current }) => {
        this.previewed.push(current)
        return {}
      }),
      setClipboardData: wxFunction<{ data: string }>('setClipboardData', ({ data }) => {
        this.clipboard = data
        return {}
      }),
      makePhoneCall: wxFunction<{ phoneNumber: string }>('makePhoneCall', ({ phoneNumber }) => {
        this.dialled.push(phoneNumber)
        return {}
      }),
      requestSubscribeMessage: this.inTap<{ tmplIds: readonly string[] }>('requestSubscribeMessage', ({ tmplIds }) =>
        Object.fromEntries(tmplIds.map(id => [id, this.subscribes])),
      ),
      bindEmployeeRelation: this.inTap<{ tmplIds: readonly string[] }>('bindEmployeeRelation', () => {
        if (this.binds === 'cancel') throw new WxFailure('cancel')
        this.bound = true
        return {}
      }),
      requestSubscribeEmployeeMessage: wxFunction<{ tmplIds: readonly string[] }>(
        'requestSubscribeEmployeeMessage',
        ({ tmplIds }) => Object.fromEntries(tmplIds.map(id => [id, 'accept'])),
      ),
      checkEmployeeRelation: wxFunction('checkEmployeeRelation', () => ({ isBind: this.bound })),
    }
  }

  /** A function that WeChat refuses unless it is the first thing in a tap. */
  private inTap<O extends object>(name: string, work: (options: O) => object) {
    const answer = wxFunction<O & { readonly tapping: boolean }>(name, options => {
      if (!options.tapping) throw new WxFailure('can only be invoked by user TAP gesture.')
      return work(options)
    })
    return (options: O & WxOptions) => answer({ ...options, tapping: this.tapping })
  }

  private async privacy(): Promise<void> {
    if (this.privacyAgreed) return
    const ask = this.askPrivacy
    if (!ask) throw new WxFailure('privacy permission is not authorized')
    await new Promise<void>((resolve, reject) =>
      ask(answer => {
        if (answer.event === 'disagree') reject(new WxFailure('privacy permission is not authorized'))
        if (answer.event !== 'agree') return
        // WeChat accepts the agreement only when that very button was tapped.
        if (answer.buttonId !== this.agreedButton) reject(new WxFailure('privacy permission is not authorized'))
        this.privacyAgreed = true
        resolve()
      }),
    )
  }
}

interface PrivacyAnswer {
  readonly event: 'agree' | 'disagree' | 'exposureAuthorization'
  readonly buttonId?: string
}

function answerOf<T>(answer: T | 'cancel' | 'deny'): T {
  if (answer === 'cancel') throw new WxFailure('cancel')
  if (answer === 'deny') throw new WxFailure('auth deny')
  return answer
}
