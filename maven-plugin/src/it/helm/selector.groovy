def found = System.getenv('PATH').split(File.pathSeparator).any { new File(it, 'helm').canExecute() }
if (!found) {
  println 'helm is not on the PATH: no chart is judged'
}
return found
