def log = new File(basedir, 'build.log').text
assert log.contains('Judging src/main/kubernetes\n')
assert log.contains('no findings in 3 resources')
def report = { new File(basedir, "target/plumbline/$it").text }
assert report('plumbline.json').contains('"schema": "plumbline.dev/report/v1"')
assert report('TEST-plumbline.xml').contains('<testsuites')
assert report('plumbline.html').startsWith('<!DOCTYPE html>')
