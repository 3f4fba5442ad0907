/** Sends the code that proves a phone. Which company carries it is the deployment's choice. */
export interface SmsSender {
  /** False when it was not taken over; then nothing arrives. */
  sendCode(phone: string, code: string): Promise<boolean>
}
