def log = new File(basedir, 'build.log').text
assert log =~ /src\/main\/kubernetes\/cart\.yaml:26:11: CRITICAL privileged-container/
assert log.contains('passed: no finding fails here')
assert new File(basedir, 'target/plumbline/plumbline.json').text.contains('"environment": "development"')
