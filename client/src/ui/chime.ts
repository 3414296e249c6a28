// A soft sound of two notes. Browsers let a page sound only once somebody has touched it.
let context: AudioContext | undefined

/** Called from a gesture; without one, or without sound on this device, everything stays silent. Never rejects. */
export const allowSound = async (): Promise<void> => {
  if (typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  try {
    await context.resume()
  } catch {
    // no way to sound: what is said in words is said all the same
  }
}

/** Whether it sounds. */
export const chime = (): boolean => {
  if (context?.state !== 'running') return false
  note(context, 659.25, 0)
  note(context, 523.25, 0.28)
  return true
}

const note = (on: AudioContext, hertz: number, afterSeconds: number): void => {
  const tone = on.createOscillator()
  const loudness = on.createGain()
  const from = on.currentTime + afterSeconds
  tone.frequency.value = hertz
  loudness.gain.setValueAtTime(0, from)
  loudness.gain.linearRampToValueAtTime(0.16, from + 0.03)
  loudness.gain.exponentialRampToValueAtTime(0.0001, from + 1.2)
  tone.connect(loudness).connect(on.destination)
  tone.start(from)
  tone.stop(from + 1.25)
}
