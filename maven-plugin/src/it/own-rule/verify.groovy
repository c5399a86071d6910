def log = new File(basedir, 'build.log').text
assert log =~ /Tests run: 11, Failures: 0/
assert log =~ /src\/main\/kubernetes\/cart\.yaml:3:1: HIGH team-label-missing: there is no label "team"/
assert log.contains('1 finding (0 critical, 1 high')
