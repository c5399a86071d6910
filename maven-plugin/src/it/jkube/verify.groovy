def log = new File(basedir, 'build.log').text
def generated = 'target/classes/META-INF/jkube/kubernetes'
assert new File(basedir, generated + '.yml').exists()
assert log.contains("Judging $generated\n")
assert log.contains(' in 2 resources of 2 files')
assert log =~ /\[ERROR\] ${generated}\/cart-deployment\.yml:\d+:\d+: HIGH run-as-root: /
assert !log.contains('duplicate-resource')
assert !log.contains('service-selects-nothing')
