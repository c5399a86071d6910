def log = new File(basedir, 'build.log').text
assert log.contains('[ERROR] src/main/kubernetes/cart.yaml:26:11: CRITICAL privileged-container: ')
assert log.contains('[ERROR]     Deployment shop/cart: spec.template.spec.containers[app].securityContext.privileged')
assert log.contains('[ERROR]     fix: Remove ')
assert log.contains('the manifests break rules: the findings above say where and what to do, as do the reports in target/plumbline')
assert new File(basedir, 'target/plumbline/TEST-plumbline.xml').text.contains('src/main/kubernetes/cart.yaml:26:11')
