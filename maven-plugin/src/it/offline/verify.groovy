def builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 3
assert builds[2].contains('no findings in 3 resources')
assert builds[2].contains('BUILD SUCCESS')
