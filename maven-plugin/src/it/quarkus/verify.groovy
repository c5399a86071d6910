def log = new File(basedir, 'build.log').text
def target = new File(basedir, 'target/kubernetes')
['kubernetes.yml', 'kubernetes.json', 'openshift.yml'].each { assert new File(target, it).exists() }
assert log.contains('Judging target/kubernetes/kubernetes.yml, src/main/kubernetes/network.yaml\n')
assert log.contains('Not judged: target/kubernetes/openshift.yml: ')
assert log.contains('Not judged: src/main/kubernetes/common.yml: ')
assert log.contains(' in 3 resources of 2 files')
assert log.count('HIGH run-as-root') == 1
assert log =~ /\[ERROR\] target\/kubernetes\/kubernetes\.yml:\d+:\d+: HIGH run-as-root: /
assert !log.contains('duplicate-resource')
