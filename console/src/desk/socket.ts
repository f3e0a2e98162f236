/**
 * A WebSocket that comes back: after 0.5 s, then twice as long each time up to 8 s, so that a server starting anew is
 * found soon and not besieged.
 */
export interface Lasting {
  close(): void
  /** Drops the connection and asks anew, e.g. after a missed message. */
  renew(): void
}

export function lasting(
  address: string,
  on: { message: (data: unknown) => void; up: () => void; down: () => void },
  make: (address: string) => WebSocket = (to) => new WebSocket(to),
): Lasting {
  let socket: WebSocket | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = 500
  let closed = false

  function open(): void {
    const mine = make(address)
    socket = mine
    mine.onopen = () => {
      if (mine !== socket) return
      on.up()
    }
    mine.onmessage = (event) => {
      if (mine !== socket) return
      // Only words from the server prove that it is well; a proxy may accept and then drop.
      pause = 500
      on.message(JSON.parse(String(event.data)))
    }
    mine.onclose = () => {
      if (mine !== socket || closed) return
      on.down()
      timer = setTimeout(open, pause)
      pause = Math.min(8000, pause * 2)
    }
  }

  open()
  return {
    close() {
      closed = true
      clearTimeout(timer)
      socket?.close()
    },
    renew() {
      clearTimeout(timer)
      const old = socket
      socket = null
      old?.close()
      on.down()
      open()
    },
  }
}
