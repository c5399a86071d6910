def log = new File(basedir, 'build.log').text
assert log.contains('0 findings')
assert new File(basedir, 'target/plumbline/plumbline.json').text.contains('"schema" : "plumbline.dev/report/v1"')
