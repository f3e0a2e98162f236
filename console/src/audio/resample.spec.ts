import { describe, expect, it } from 'vitest'
import { Decimator, Framer, JitterBuffer } from './resample'

const tone = (hertz: number, rate: number, seconds: number) =>
  Float32Array.from({ length: Math.round(rate * seconds) }, (_, index) => Math.sin((2 * Math.PI * hertz * index) / rate))
const loudness = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length)

function through(input: Float32Array, rate: number): Float32Array {
  const decimator = new Decimator(rate, 8000)
  const out: number[] = []
  // 128 samples: what an audio worklet is handed at a time
  for (let at = 0; at < input.length; at += 128) out.push(...decimator.push(input.slice(at, at + 128)))
  return Float32Array.from(out)
}

describe('the way down to 8 kHz', () => {
  it.each([48000, 44100, 16000])('keeps a voice from %d Hz in length and loudness', (rate) => {
    const out = through(tone(1000, rate, 1), rate)
    expect(Math.abs(out.length - 8000)).toBeLessThan(40)
    expect(loudness(out.slice(200))).toBeCloseTo(Math.SQRT1_2, 1)
  })

  it.each([48000, 44100])('does not fold back from %d Hz what lies above the telephone', (rate) => {
    expect(loudness(through(tone(6500, rate, 1), rate).slice(200))).toBeLessThan(0.03)
  })
})

describe('frames', () => {
  it('hold 160 samples each and lose none', () => {
    const framer = new Framer()
    expect(framer.push(new Float32Array(100))).toHaveLength(0)
    const frames = framer.push(Float32Array.from({ length: 230 }, () => 2))
    expect(frames.map((frame) => frame.byteLength)).toEqual([320, 320])
    expect(new DataView(frames[1] as ArrayBuffer).getInt16(318, true)).toBe(32767)
  })
})

describe('the jitter buffer', () => {
  it('waits until it has enough, then flows, then waits again when dry', () => {
    const buffer = new JitterBuffer(4, 100)
    buffer.push([1, 2, 3])
    expect(buffer.next()).toBeNull()
    buffer.push([4])
    expect([buffer.next(), buffer.next(), buffer.next(), buffer.next(), buffer.next()]).toEqual([1, 2, 3, 4, null])
    buffer.push([5])
    expect(buffer.next()).toBeNull()
  })

  it('drops the oldest rather than be heard late', () => {
    const buffer = new JitterBuffer(2, 4)
    buffer.push([1, 2, 3, 4, 5])
    expect([buffer.next(), buffer.next()]).toEqual([4, 5])
  })
})
