/** Tells every window of this browser, this one included, that the session has ended: each covers its page. */
const channelName = 'footfall-session'

export function tellSessionEnd(): void {
  window.dispatchEvent(new Event(channelName))
  const channel = new BroadcastChannel(channelName)
  channel.postMessage('ended')
  channel.close()
}

/** Returns what stops the listening. */
export function hearSessionEnd(heard: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = heard
  window.addEventListener(channelName, heard)
  return () => {
    channel.close()
    window.removeEventListener(channelName, heard)
  }
}
