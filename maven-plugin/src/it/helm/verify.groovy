def log = new File(basedir, 'build.log').text
assert log.contains('Judging src/main/helm\n')
assert log.contains('[ERROR] src/main/helm/cart/values.yaml:1:')
