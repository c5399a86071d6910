def log = new File(basedir, 'build.log').text
['aggregate', 'aggregate-baseline', 'aggregate-report', 'baseline', 'check', 'explain', 'help', 'report'].each {
  assert log.contains("plumbline:$it\n")
}
assert log.contains('[INFO] privileged-container (critical)')
assert log.contains('there is no rule "privileged-contaner"; did you mean privileged-container')
