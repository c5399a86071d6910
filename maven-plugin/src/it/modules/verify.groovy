def builds = new File(basedir, 'build.log').text.split('Scanning for projects')
def together = 'Judging web/k8s, shop/src/main/kubernetes\n'
def passes = 'passed: no finding at or above medium'
assert builds[1].contains(together) && builds[1].contains(passes)
assert builds[1].count('Judging ') == 1
assert new File(basedir, 'target/plumbline-aggregate/TEST-plumbline.xml').exists()
assert builds[2].contains(together) && builds[2].contains(passes)
assert new File(basedir, 'all/target/plumbline-aggregate/TEST-plumbline.xml').exists()
assert builds[3].contains('web/k8s/service.yaml:7:3: MEDIUM service-selects-nothing: ')
assert builds[4].contains('not every module is built yet (web, shop, all): ')
