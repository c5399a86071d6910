def log = new File(basedir, 'build.log').text
def nothing = 'Plumbline judged nothing: there are no manifests in src/main/kubernetes, '
assert log.contains('[WARNING] ' + nothing)
assert log =~ /\[ERROR\] .*judged nothing.*set failIfNoManifests to false/
assert !new File(basedir, 'target/plumbline').exists()
