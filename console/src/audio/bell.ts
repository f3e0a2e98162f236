/** A ring of two tones, one second in four, until stopped. Silent where the browser forbids sound. */
export class Bell {
  private context: AudioContext | null = null
  private timer = 0

  /** @param hertz a telephone's where nothing is said */
  constructor(private readonly hertz: [number, number] = [440, 480]) {}

  ring(): void {
    if (this.timer) return
    const once = () => this.sound()
    once()
    this.timer = window.setInterval(once, 4000)
  }

  stop(): void {
    window.clearInterval(this.timer)
    this.timer = 0
    void this.context?.close()
    this.context = null
  }

  private sound(): void {
    try {
      this.context ??= new AudioContext()
      const context = this.context
      const gain = context.createGain()
      gain.connect(context.destination)
      const start = context.currentTime
      gain.gain.setValueAtTime(0, start)
      gain.gain.linearRampToValueAtTime(0.08, start + 0.03)
      gain.gain.setValueAtTime(0.08, start + 0.9)
      gain.gain.linearRampToValueAtTime(0, start + 1)
      for (const hertz of this.hertz) {
        const tone = context.createOscillator()
        tone.frequency.value = hertz
        tone.connect(gain)
        tone.start(start)
        tone.stop(start + 1)
      }
    } catch {
      // The ring is also seen.
    }
  }
}
