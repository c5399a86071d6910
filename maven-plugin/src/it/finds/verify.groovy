def log = new File(basedir, 'build.log').text
assert log.contains('MojoFailureException') || log.contains('the manifests break rules')
assert log =~ /src\/main\/kubernetes\/cart\.yaml:26:11: CRITICAL privileged-container/
