def log = new File(basedir, 'build.log').text
assert log =~ /plumbline\.yaml:3:1: unknown key "failOm"/
assert log.contains('no such file: recomended')
