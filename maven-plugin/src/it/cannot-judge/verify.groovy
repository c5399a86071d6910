def log = new File(basedir, 'build.log').text
assert log.contains('the manifests could not be judged')
assert log =~ /src\/main\/kubernetes\/broken\.yaml:/
