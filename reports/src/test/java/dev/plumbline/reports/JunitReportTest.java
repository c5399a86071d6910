package dev.plumbline.reports;

import static dev.plumbline.reports.Sample.LIMITLESS;
import static dev.plumbline.reports.Sample.deployment;
import static dev.plumbline.reports.Sample.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.evaluate.Report;
import dev.plumbline.resource.Resource;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class JunitReportTest {

  private static String xml(Report report) throws Exception {
    return Sample.write(new JunitReport(), report);
  }

  private static List<ReportTestSuite> read(Report report) throws Exception {
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(
            new InputStreamReader(
                new ByteArrayInputStream(xml(report).getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8));
  }

  private static Validator schema() throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(JunitReportTest.class.getResource("junit.xsd"))
        .newValidator();
  }

  @Test
  void everyReportKeepsToTheSchema() throws Exception {
    String everything = xml(Sample.everything());
    schema().validate(new StreamSource(new StringReader(everything)));
    schema().validate(new StreamSource(new StringReader(xml(Sample.clean()))));
    schema().validate(new StreamSource(new StringReader(xml(Hostile.report()))));
    String wrong = everything.replace("classname", "class");
    assertThatThrownBy(() -> schema().validate(new StreamSource(new StringReader(wrong))))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void surefireReadsTheSameCounts() throws Exception {
    List<ReportTestSuite> suites = read(Sample.everything());
    assertThat(suites)
        .extracting(ReportTestSuite::getFullClassName)
        .containsExactly(
            "plumbline.exemptions",
            "plumbline.exposed-workload",
            "plumbline.input",
            "plumbline.memory-limit-missing",
            "plumbline.privileged-container");
    assertThat(suites).extracting(ReportTestSuite::getNumberOfTests).containsExactly(2, 2, 1, 2, 2);
    assertThat(suites)
        .extracting(ReportTestSuite::getNumberOfFailures)
        .containsExactly(0, 0, 0, 0, 1);
    assertThat(suites)
        .extracting(ReportTestSuite::getNumberOfErrors)
        .containsExactly(0, 0, 1, 0, 0);
    assertThat(suites)
        .extracting(ReportTestSuite::getNumberOfSkipped)
        .containsExactly(0, 2, 0, 0, 0);
  }

  @Test
  void aFailureSaysWhereAndWhatToDo() throws Exception {
    ReportTestCase failure = read(Sample.everything()).get(4).getTestCases().get(0);
    assertThat(failure.getName()).isEqualTo("privileged-container: Deployment shop/cart");
    assertThat(failure.getFailureMessage()).isEqualTo("container \"app\" is privileged");
    assertThat(failure.getFailureDetail())
        .isEqualTo(
            """
            k8s/cart.yaml:17:9: CRITICAL container "app" is privileged
                Deployment shop/cart: spec.template.spec.containers[app].securityContext.privileged
                fix: What to do about privileged-container.\
            """);
    assertThat(xml(Sample.everything())).contains("file=\"k8s/cart.yaml\" line=\"17\"");
  }

  @Test
  void aRuleThatFoundNothingIsATestThatPasses() throws Exception {
    assertThat(read(Sample.clean()))
        .hasSize(3)
        .allMatch(suite -> suite.getNumberOfTests() == 1 && suite.getNumberOfFailures() == 0);
  }

  @Test
  void findingsOfOneRuleAboutOneObjectAreOneTest() throws Exception {
    Resource cart = deployment("k8s/cart.yaml", "cart");
    Report report =
        Sample.found(
            finding(LIMITLESS, cart, 3, "a", "first"), finding(LIMITLESS, cart, 5, "b", "x"));
    assertThat(xml(report))
        .containsOnlyOnce("name=\"memory-limit-missing: Deployment shop/cart\"")
        .contains("k8s/cart.yaml:3:9: MEDIUM first", "k8s/cart.yaml:5:9: MEDIUM x");
  }
}
