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
def site = new File(basedir, 'target/site')
def page = new File(site, 'plumbline-aggregate.html').text
assert page.contains('4 resources of 2 files') && page.contains('shop/src/main/kubernetes/cart.yaml')
assert !page.contains('service-selects-nothing')
assert new File(site, 'project-reports.html').text.contains('href="plumbline-aggregate.html"')
assert builds[6].contains('plumbline-baseline.json: 1 findings (1 new, 0 no longer there)')
assert builds[7] =~ /no findings in 4 resources.*; 1 known/
assert builds[8].contains('more/k8s/pod.yaml:11:7: CRITICAL privileged-container: ')
assert !builds[8].contains('cart.yaml:')
