/** Tells windows of this browser that the session has ended: each covers its page. */
const channelName = 'footfall-session'

/** A channel hears what its own window says on another; this tells it apart. Never leaves the browser. */
const thisWindow = `${Math.random()}`

/** The other windows. This one is about to leave. */
export function tellOtherWindows(): void {
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(thisWindow)
  channel.close()
}

/** Every window, this one included. */
export function tellSessionEnd(): void {
  window.dispatchEvent(new Event(channelName))
  tellOtherWindows()
}

/** Returns what stops the listening. */
export function hearSessionEnd(heard: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }) => {
    if (data !== thisWindow) heard()
  }
  window.addEventListener(channelName, heard)
  return () => {
    channel.close()
    window.removeEventListener(channelName, heard)
  }
}
