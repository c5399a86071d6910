def log = new File(basedir, 'build.log').text
assert log.contains('no findings in 3 resources')
assert new File(basedir, 'target/plumbline/plumbline.json').text.contains('"schema": "plumbline.dev/report/v1"')
