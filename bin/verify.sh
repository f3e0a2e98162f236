# Sourced by bin/huiyin: all tests, on real parts that this script installs by their ordinary clients.

verify_usage() {
  cat <<'TEXT'
Usage: huiyin verify [--full] [--skip-setup]
Sets up and runs all tests: house rules, unit tests, tests on PostgreSQL, Asterisk, Milvus, speech and a browser.
  --full        the stated sizes instead of reduced ones
  --skip-setup  what the tests need is already here
Results: */target/surefire-reports, */target/failsafe-reports (each with what the test printed), target/verify.log (all of
Maven's words), target/browser.log and console/test-results (screenshots). What failed is named at the end.
TEXT
}

as_root() { if [[ $(id -u) == 0 ]]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else return 1; fi; }

verify_setup() {
  local -a missing=()
  command -v chromium >/dev/null || missing+=(chromium fonts-noto-cjk)
  command -v sipp >/dev/null || missing+=(sip-tester)
  command -v baresip >/dev/null || missing+=(baresip-core)
  if ((${#missing[@]})); then
    say "Installing ${missing[*]} …"
    if command -v apt-get >/dev/null; then
      as_root apt-get update -qq >/dev/null && as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null ||
        say "could not install ${missing[*]}: tests that need them will say so"
    else
      say "please install: ${missing[*]}"
    fi
  fi
  "$home/voicebot/asterisk/get-asterisk" || say "Asterisk could not be had: its tests will say so"
  "$home/kb-vectors/milvus/get-milvus" || say "Milvus could not be had: its tests will say so"
}

verify() {
  local setup=1 full=''
  while (($#)); do
    case $1 in
      -h | --help) verify_usage; return 0 ;;
      --full) full=1 ;;
      --skip-setup) setup='' ;;
      *) say "unknown option $1"; verify_usage >&2; exit 2 ;;
    esac
    shift
  done
  local failed=0
  need mvn "install Apache Maven 3.8.7 or later"
  need npm "install Node.js 20 or later with npm"
  [[ -z $setup ]] || verify_setup
  build_java
  huiyin models fetch --tests || say "some models are missing: tests that need them will say so"
  say "== console: lint, types, unit tests, pages"
  (cd "$home/console" && install_console &&
    npm run lint --silent && npm run typecheck --silent && npm test --silent -- --reporter=default --reporter=junit --outputFile=test-results/unit.xml && npm run build --silent) || failed=1
  mkdir -p "$home/target"
  # beside Java's tests, which wait more than they work; a process group of its own, so that it can be ended as a whole
  say "== the pages in a browser, on the running product: begun, told at the end"
  set -m
  browser_tests >"$home/target/browser.log" 2>&1 </dev/null &
  browser=$!
  set +m
  trap 'kill -- -$browser 2>/dev/null || true' EXIT
  say "== Java: house rules, unit tests, tests on real parts"
  local worth_reading='^\[ERROR\]|^\[WARNING\] .*\.java|^\[INFO\] (Building [A-Za-z]|Tests run:.*[0-9]$|BUILD|.* (SUCCESS|FAILURE|SKIPPED))'
  mvn -B -ntp -Dstyle.color=never -f "$home/pom.xml" ${full:+-Dhuiyin.full=true} verify --fail-at-end -Dmaven.test.failure.ignore 2>&1 |
    tee "$home/target/verify.log" | { grep --line-buffered -E "$worth_reading" >&2 || true; } || failed=1
  # one red test does not keep the other modules' from running; nor does it count as green, nor a JVM that died on the way
  ! grep -q '^\[ERROR\]' "$home/target/verify.log" || failed=1
  say "== the pages in a browser, on the running product"
  wait $browser || failed=1
  cat "$home/target/browser.log" >&2
  count_tests
  say "took $((SECONDS / 60)) min $((SECONDS % 60)) s"
  return $failed
}

# The pages of a product on a data folder of its own: first while agents work, then after their hours.
browser_tests() {
  local data code=0
  data=$(mktemp -d)
  extract
  pages_when ALWAYS browser || code=1
  AFTER_HOURS=1 pages_when NEVER browser-after-hours || code=1
  rm -rf "$data"
  return $code
}

# HOURS REPORT: on a port of its own; whoever is called back is called at any hour of the day.
pages_when() {
  local port='' pid log=$home/app/target/$2-tests.log code=0
  HUIYIN_QUEUE_HOURS=$1 HUIYIN_KNOWLEDGE_QUESTIONS_SETTLED=0s HUIYIN_CALLBACK_WAITAFTERREPLY=2s HUIYIN_CALLBACK_FROM=00:00 HUIYIN_CALLBACK_UNTIL=23:59:59 \
    java "${jvm[@]}" -jar "$run/app.jar" start --port 0 --data "$data" >"$log" 2>&1 &
  pid=$!
  for _ in $(seq 120); do
    port=$(sed -n 's|^ *http://localhost:\([0-9]*\)$|\1|p' "$log" | head -1)
    [[ -n $port ]] && break
    kill -0 $pid 2>/dev/null || break
    sleep 1
  done
  local -a speech=()
  if [[ -n $port && -z ${AFTER_HOURS:-} ]]; then
    if speech_wav "$data/speech.wav" >>"$log" 2>&1; then
      speech=("SPEECH_WAV=$data/speech.wav" "SPEECH_TEXT=停水")
    else
      say "no speech models: the test with a microphone (console/e2e/speech.e2e.ts) is skipped"
    fi
  fi
  if [[ -z $port ]]; then
    say "the product did not start:"; cat "$log" >&2; code=1
  else
    (cd "$home/console" && env "${speech[@]}" BASE_URL=http://127.0.0.1:$port PLAYWRIGHT_JUNIT_OUTPUT_FILE=test-results/$2.xml npm run e2e --silent -- --reporter=list,junit) || code=1
  fi
  kill $pid 2>/dev/null && wait $pid 2>/dev/null || true
  return $code
}

# What the microphone hears: our own voice, when there are a voice to say it and ears to hear it.
speech_wav() {
  [[ -d ${HUIYIN_MODELS:-$home/data/models}/whisper ]] && huiyin speak --out "$1" '你好，我家住在幸福小区三栋，从昨天晚上开始一直停水。'
}

count_tests() {
  python3 - "$home" <<'PY'
import glob, sys, xml.etree.ElementTree as tree
run = failed = skipped = 0
for report in glob.glob(sys.argv[1] + '/*/target/*-reports/TEST-*.xml') + glob.glob(sys.argv[1] + '/console/test-results/*.xml'):
    root = tree.parse(report).getroot()
    for suite in [root] if root.tag == 'testsuite' else root:
        run += int(suite.get('tests')); skipped += int(suite.get('skipped') or 0)
        failed += int(suite.get('failures')) + int(suite.get('errors'))
        for case in suite.iter('testcase'):
            for kind in ('failure', 'error'):
                for what in case.findall(kind):
                    why = (what.get('message') or what.text or '').strip().splitlines() or ['']
                    print(f"failed: {case.get('classname')} {case.get('name')}: {why[0][:200]}")
print(f'{run - failed - skipped} passed, {failed} failed, {skipped} skipped')
PY
}
