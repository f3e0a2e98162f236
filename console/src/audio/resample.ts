/**
 * Brings a microphone's rate down to the telephone's 8 kHz (or any lower rate) with a windowed-sinc low pass, so that
 * what lies above 4 kHz does not fold back into the voice. Keeps what it needs between calls.
 */
export class Decimator {
  private readonly step: number
  private readonly half: number
  private readonly cutoff: number
  private tail: Float32Array
  /** place of the next output in `tail` + new input, in input samples */
  private at: number

  /** @param taps length of the filter in output samples, both sides together */
  constructor(from: number, to: number, taps = 16) {
    this.step = from / to
    // 0.9: the window's slope needs room below half the new rate.
    this.cutoff = (0.9 * Math.min(from, to)) / from
    this.half = Math.ceil((taps / 2) * Math.max(1, this.step))
    this.tail = new Float32Array(2 * this.half)
    this.at = this.half
  }

  push(input: Float32Array): Float32Array {
    const all = new Float32Array(this.tail.length + input.length)
    all.set(this.tail)
    all.set(input, this.tail.length)
    const out: number[] = []
    while (this.at + this.half < all.length) {
      out.push(this.sample(all, this.at))
      this.at += this.step
    }
    const drop = Math.max(0, Math.floor(this.at) - this.half)
    this.tail = all.slice(drop)
    this.at -= drop
    return Float32Array.from(out)
  }

  private sample(all: Float32Array, at: number): number {
    let sum = 0
    let weight = 0
    const first = Math.ceil(at - this.half)
    const last = Math.floor(at + this.half)
    for (let index = Math.max(0, first); index <= last && index < all.length; index++) {
      const distance = index - at
      const x = Math.PI * distance * this.cutoff
      const sinc = x === 0 ? 1 : Math.sin(x) / x
      const window = 0.5 + 0.5 * Math.cos((Math.PI * distance) / this.half)
      const factor = sinc * window
      sum += factor * (all[index] ?? 0)
      weight += factor
    }
    return weight === 0 ? 0 : sum / weight
  }
}

/** Cuts a stream of samples into frames of 160 (20 ms at 8 kHz) as PCM16 little endian. */
export class Framer {
  static readonly FRAME = 160
  private rest: number[] = []

  push(samples: Float32Array): ArrayBuffer[] {
    this.rest.push(...samples)
    const frames: ArrayBuffer[] = []
    while (this.rest.length >= Framer.FRAME) {
      const view = new DataView(new ArrayBuffer(Framer.FRAME * 2))
      for (let index = 0; index < Framer.FRAME; index++) {
        const value = Math.max(-1, Math.min(1, this.rest[index] ?? 0))
        view.setInt16(index * 2, Math.round(value * 32767), true)
      }
      this.rest.splice(0, Framer.FRAME)
      frames.push(view.buffer)
    }
    return frames
  }
}

/**
 * Evens out what the network delivers in lumps: starts after `before` samples are there, drops the oldest when more
 * than `most` have piled up (they would only be heard late), and is silent, then fills anew, when it ran dry.
 */
export class JitterBuffer {
  private queue: number[] = []
  private flowing = false

  /** 60 ms and 300 ms at 8 kHz */
  constructor(
    private readonly before = 480,
    private readonly most = 2400,
  ) {}

  push(samples: ArrayLike<number>): void {
    for (let index = 0; index < samples.length; index++) this.queue.push(samples[index] ?? 0)
    if (this.queue.length > this.most) this.queue.splice(0, this.queue.length - this.before)
    if (this.queue.length >= this.before) this.flowing = true
  }

  /** The next sample, or null while it fills. */
  next(): number | null {
    if (!this.flowing) return null
    const value = this.queue.shift()
    if (value === undefined) {
      this.flowing = false
      return null
    }
    return value
  }

  clear(): void {
    this.queue = []
    this.flowing = false
  }
}
