def log = new File(basedir, 'build.log').text
assert log =~ /plumbline-baseline\.json: (\d+) findings \(\1 new, 0 no longer there\)/
assert log =~ /no findings in 3 resources.*; \d+ known/
assert new File(basedir, 'plumbline-baseline.json').text.contains('"rule": "privileged-container"')
