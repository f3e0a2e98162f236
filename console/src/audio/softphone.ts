import type { PhoneCommand, PhoneMessage } from '../api/desk-messages'
import captureUrl from './capture.worklet.ts?worker&url'
import playbackUrl from './playback.worklet.ts?worker&url'

/** Whether the other side can be heard by microphone: `off` not yet asked, `none` refused or no device. */
export type Microphone = 'off' | 'on' | 'none'

export interface SoftphoneEvents {
  message: (message: PhoneMessage) => void
  up: () => void
  /** @param retrying false when the server does not take this page (e.g. not a demo set-up) */
  down: () => void
  microphone: (state: Microphone) => void
}

/** A telephone in the browser: 20 ms frames of PCM16 at 8 kHz both ways, commands and texts as JSON. */
export class Softphone {
  private socket: WebSocket | null = null
  private context: AudioContext | null = null
  private player: AudioWorkletNode | null = null
  private stream: MediaStream | null = null
  private capture: AudioWorkletNode | null = null
  private retry = 0
  private pause = 500
  private closed = false
  muted = false

  constructor(
    private readonly address: string,
    private readonly on: SoftphoneEvents,
  ) {}

  connect(): void {
    this.closed = false
    const socket = new WebSocket(this.address)
    socket.binaryType = 'arraybuffer'
    this.socket = socket
    socket.onopen = () => {
      this.pause = 500
      this.on.up()
    }
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
      if (typeof data === 'string') this.on.message(JSON.parse(data) as PhoneMessage)
      else this.player?.port.postMessage(data, [data])
    }
    socket.onclose = () => {
      if (this.socket !== socket || this.closed) return
      this.on.down()
      this.retry = window.setTimeout(() => this.connect(), this.pause)
      this.pause = Math.min(8000, this.pause * 2)
    }
  }

  get open(): boolean {
    return this.socket?.readyState === WebSocket.OPEN
  }

  send(command: PhoneCommand): boolean {
    if (!this.open) return false
    this.socket?.send(JSON.stringify(command))
    return true
  }

  /** Makes sound possible; browsers allow it only after the person has touched the page. */
  async wake(): Promise<AudioContext> {
    if (!this.context) {
      const context = new AudioContext({ latencyHint: 'interactive' })
      this.context = context
      await context.audioWorklet.addModule(playbackUrl)
      this.player = new AudioWorkletNode(context, 'playback', { numberOfInputs: 0, outputChannelCount: [1] })
      this.player.connect(context.destination)
    }
    if (this.context.state === 'suspended') await this.context.resume()
    return this.context
  }

  /** Takes the microphone and sends until {@link hush}; without one, words can still be typed. */
  async speak(): Promise<void> {
    if (this.stream) return
    try {
      const context = await this.wake()
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 },
      })
      this.stream = stream
      await context.audioWorklet.addModule(captureUrl)
      this.capture = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0 })
      this.capture.port.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
        // Muted is silence, not a gap: the other side's clock goes by frames.
        if (this.open) this.socket?.send(this.muted ? new ArrayBuffer(data.byteLength) : data)
      }
      context.createMediaStreamSource(stream).connect(this.capture)
      this.on.microphone('on')
    } catch {
      this.hush()
      this.on.microphone('none')
    }
  }

  hush(): void {
    this.capture?.disconnect()
    this.capture?.port.close()
    this.capture = null
    this.stream?.getTracks().forEach((track) => track.stop())
    this.stream = null
    this.player?.port.postMessage('clear')
    this.on.microphone('off')
  }

  close(): void {
    this.closed = true
    window.clearTimeout(this.retry)
    this.hush()
    this.socket?.close()
    void this.context?.close()
    this.context = null
  }
}
