import { subscribe, unsubscribe } from 'node:diagnostics_channel'

/** What is done with the messages of each channel, whose form the runtime's documentation tells. */
export type Listeners<Message> = Readonly<Record<string, (message: Message) => void>>

/** Hears what a runtime says of itself. Gives what stops it. */
export function hear<Message>(listeners: Listeners<Message>): () => void {
  const stops = Object.entries(listeners).map(([channel, listener]) => {
    const onMessage = (message: unknown) => listener(message as Message) // as documented
    subscribe(channel, onMessage)
    return () => unsubscribe(channel, onMessage)
  })
  return () => {
    for (const stop of stops) stop()
  }
}
