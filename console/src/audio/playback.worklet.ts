import { JitterBuffer } from './resample'

declare const sampleRate: number
declare const AudioWorkletProcessor: new () => { readonly port: MessagePort }
declare function registerProcessor(name: string, processor: unknown): void

/** Frames from the server → loudspeaker, raised from 8 kHz by straight lines between samples. */
class Playback extends AudioWorkletProcessor {
  private readonly buffer = new JitterBuffer()
  private readonly step = 8000 / sampleRate
  private before = 0
  private after = 0
  private between = 1

  constructor() {
    super()
    this.port.onmessage = ({ data }: MessageEvent<ArrayBuffer | 'clear'>) => {
      if (data === 'clear') {
        this.buffer.clear()
        return
      }
      const pcm = new DataView(data)
      this.buffer.push(Float32Array.from({ length: data.byteLength >> 1 }, (_, index) => pcm.getInt16(index * 2, true) / 32768))
    }
  }

  process(_inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    const channel = outputs[0]?.[0]
    if (!channel) return true
    for (let index = 0; index < channel.length; index++) {
      this.between += this.step
      if (this.between >= 1) {
        this.between -= 1
        this.before = this.after
        this.after = this.buffer.next() ?? 0
      }
      channel[index] = this.before + (this.after - this.before) * Math.min(1, this.between)
    }
    return true
  }
}

registerProcessor('playback', Playback)
