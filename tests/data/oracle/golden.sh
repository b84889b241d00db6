#!/bin/bash
# Writes the golden files of this folder: what two independent engines, fribidi and ICU, make of the lines of texts.txt.gz (articles of
# this project), given the line starts of `warraq render`. A line on which the two engines do not agree stops the script. golden.py, called
# at the end, writes those of other texts, as hashes.
#   golden.sh WARRAQ SHARED      needs what the head of SHARED/oracles/run_diff.sh says
set -eu
bin=$1; oracle=$2/oracles/oracle.py; here=$(cd "$(dirname "$0")" && pwd); t=$(mktemp -d)
zcat "$here/texts.txt.gz" >"$t/texts"
for row in "20 forms ucd" "60 none none"; do
  read -r width shape oracle_shape <<<"$row"
  "$bin" render "$t/texts" --width "$width" --shape "$shape" --base auto --align none --breaks-out "$t/breaks" >"$t/ours"
  for engine in fribidi icu; do
    python3 "$oracle" --engine $engine --base auto --width "$width" --shape "$oracle_shape" --breaks "$t/breaks" "$t/texts" |
      LC_ALL=C sed 's/\xe2\x80[\x8c\x8d]//g' >"$t/$engine"
  done
  cmp "$t/fribidi" "$t/icu"
  gzip -9n <"$t/fribidi" >"$here/$width-$shape.txt.gz"
done
python3 "$here/golden.py" "$bin" "$2"
