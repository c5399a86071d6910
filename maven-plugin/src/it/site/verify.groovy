def page = new File(basedir, 'target/site/plumbline.html').text
assert page.startsWith('<!DOCTYPE html>')
assert page.contains('privileged-container')
assert page.contains('src/main/kubernetes/cart.yaml')
assert new File(basedir, 'target/site/project-reports.html').text.contains('href="plumbline.html"')
