import { Decimator, Framer } from './resample'

declare const sampleRate: number
declare const AudioWorkletProcessor: new () => { readonly port: MessagePort }
declare function registerProcessor(name: string, processor: unknown): void

/** Microphone → frames of 20 ms, posted to the page. */
class Capture extends AudioWorkletProcessor {
  private readonly decimator = new Decimator(sampleRate, 8000)
  private readonly framer = new Framer()

  process(inputs: Float32Array[][]): boolean {
    const channel = inputs[0]?.[0]
    if (channel) for (const frame of this.framer.push(this.decimator.push(channel))) this.port.postMessage(frame, [frame])
    return true
  }
}

registerProcessor('capture', Capture)
