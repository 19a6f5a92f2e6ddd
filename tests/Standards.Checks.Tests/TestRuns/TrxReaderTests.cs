using System.Diagnostics;
using System.Text;
using Standards.Checks.Gates.TestRuns;

namespace Standards.Checks.Tests.TestRuns;

public sealed class TrxReaderTests
{
    [Fact]
    public void Sample_of_vstest_is_read()
    {
        var report = Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <TestRun id="293f09cf-8d51-48a0-a833-bd38b15de649" name="@vm" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Times creation="2026-11-21T23:00:35.6066398+00:00" queuing="2026-11-21T23:00:35.6066398+00:00" start="2026-11-21T23:00:33.6500000+00:00" finish="2026-11-21T23:00:35.6500000+00:00" />
              <Results>
                <UnitTestResult executionId="e1" testId="t1" testName="Calc.Tests.SumTests.Skipped_two" duration="00:00:00.0010000" outcome="NotExecuted">
                  <Output><ErrorInfo><Message> </Message></ErrorInfo></Output>
                </UnitTestResult>
                <UnitTestResult executionId="e2" testId="t2" testName="Calc.Tests.SumTests+Inner.Many(a: 1)" duration="00:00:01.5000000" outcome="Passed">
                  <Output><StdOut>a &lt;b&gt; line</StdOut></Output>
                </UnitTestResult>
              </Results>
              <TestDefinitions>
                <UnitTest name="Calc.Tests.SumTests.Skipped_two" id="t1"><Execution id="e1" /><TestMethod codeBase="/w/tests/Calc.Tests/bin/Calc.Tests.dll" className="Calc.Tests.SumTests" name="Skipped_two" /></UnitTest>
                <UnitTest name="Calc.Tests.SumTests+Inner.Many(a: 1)" id="t2"><TestCategory><TestCategoryItem TestCategory="Integration" /></TestCategory><TestMethod codeBase="C:\w\Calc.Tests.dll" className="Calc.Tests.SumTests+Inner, Calc.Tests, Version=1.0.0.0" name="Many" /></UnitTest>
              </TestDefinitions>
              <ResultSummary outcome="Completed"><Counters total="2" executed="1" passed="1" /></ResultSummary>
            </TestRun>
            """);

        Assert.Empty(report.Findings);
        Assert.Equal("Calc.Tests", report.Assembly);
        Assert.Equal(TimeSpan.FromSeconds(2), report.Time!.Value.Finish - report.Time.Value.Start);
        Assert.Equal(
            [
                ("Calc.Tests.SumTests", "Skipped_two", TestOutcome.Skipped, "", 0.001, ""),
                ("Calc.Tests.SumTests+Inner", "Many", TestOutcome.Passed, "", 1.5, "Integration"),
            ],
            report.Tests.Select(t => (t.Type, t.Method, t.Outcome, t.Reason, t.Duration.TotalSeconds, string.Join(',', t.Categories))));
    }

    [Theory]
    [InlineData("<StdOut>Waits for the provider</StdOut>", "Waits for the provider")]
    [InlineData("<StdOut> </StdOut>", "")]
    [InlineData("<StdOut>printed</StdOut><ErrorInfo><Message>Waits</Message></ErrorInfo>", "Waits")]
    [InlineData("<StdOut>printed</StdOut><ErrorInfo><Message> </Message></ErrorInfo>", "")]
    public void Reason_of_a_skip_is_found_where_xunit_v3_and_VSTest_write_it(string output, string reason)
    {
        var report = Read(
            Trx.Of("A NotExecuted 0 x").Replace("<StdOut>noise</StdOut><ErrorInfo><Message>x</Message></ErrorInfo>", output, StringComparison.Ordinal));

        Assert.Equal(reason, Assert.Single(report.Tests).Reason.Trim());
    }

    [Fact]
    public void Rows_of_a_test_count_and_not_the_test_around_them()
    {
        var report = Read(Trx.Of("Many").Replace(
            "</UnitTestResult>",
            """<InnerResults><UnitTestResult testName="Many (1)" outcome="Passed" /><UnitTestResult testName="Many (2)" outcome="Failed" """
                + """/></InnerResults></UnitTestResult>""",
            StringComparison.Ordinal));

        Assert.Equal([TestOutcome.Passed, TestOutcome.Failed], report.Tests.Select(t => t.Outcome));
    }

    [Theory]
    [InlineData("Passed", TestOutcome.Passed)]
    [InlineData("NotExecuted", TestOutcome.Skipped)]
    [InlineData("Inconclusive", TestOutcome.Skipped)]
    [InlineData("Timeout", TestOutcome.Failed)]
    [InlineData("Aborted", TestOutcome.Failed)]
    public void Outcomes_are_told_apart(string text, TestOutcome expected) => Assert.Equal(expected, Assert.Single(Read(Trx.Of($"A {text}")).Tests).Outcome);

    [Theory]
    [InlineData("", 1, "the test results are cut off or no XML from here on")]
    [InlineData("{}", 1, "the test results are cut off or no XML from here on")]
    [InlineData("<TestRun/>", 1, "the root of the test results is 'TestRun' of another namespace, not 'TestRun' of a TRX file")]
    [InlineData("<coverage/>", 1, "the root of the test results is 'coverage', not 'TestRun' of a TRX file")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n<TestRun>&a;</TestRun>", 1, "the test results are cut off or no XML from here on")]
    [InlineData(
        "<TestRun xmlns='http://microsoft.com/schemas/VisualStudio/TeamTest/2010'>\n<Results/></TestRun>",
        2,
        "the test results have no 'ResultSummary', so the run did not come to its end")]
    public void What_is_no_result_is_refused(string text, int line, string message)
    {
        var report = Read(text);

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("STD6005", "a.trx", line, message), (finding.Rule.Id, finding.Path, finding.Line, finding.Message));
        Assert.True(finding.Column > 0);
        Assert.Empty(report.Tests);
    }

    [Theory]
    [InlineData("duration=\"00:00:00.0010000\"", "duration=\"NaN\"", "'duration' of the test 'Orders.Tests.OrderTests.A' is 'NaN', which cannot be")]
    [InlineData(
        "duration=\"00:00:00.0010000\"", "duration=\"-00:00:01\"", "'duration' of the test 'Orders.Tests.OrderTests.A' is '-00:00:01', which cannot be")]
    [InlineData("outcome=\"Passed\"", "outcome=\"Great\"", "'outcome' of the test 'Orders.Tests.OrderTests.A' is 'Great', which is none of TRX")]
    [InlineData(" outcome=\"Passed\"", "", "the test 'Orders.Tests.OrderTests.A' has no 'outcome'")]
    [InlineData("total=\"1\"", "total=\"12\"", "the test results count 12 tests and hold 1")]
    [InlineData("finish=\"2026", "finish=\"2025", "'start' and 'finish' of the test results are no times, or in the wrong order")]
    [InlineData("start=\"2026", "start=\"soon", "'start' and 'finish' of the test results are no times, or in the wrong order")]
    public void Values_that_cannot_be_are_found(string old, string @new, string message)
    {
        var text = Trx.Of("A");
        Assert.Contains(old, text, StringComparison.Ordinal);

        var report = Read(text.Replace(old, @new, StringComparison.Ordinal));

        Assert.Equal(message, Assert.Single(report.Findings).Message);
        Assert.Empty(report.Tests);
    }

    [Fact]
    public void Cut_off_at_any_place_is_refused()
    {
        var text = Trx.Of("A", "B NotExecuted 0 because", "C Failed 1 x");
        for (var length = 0; length < text.Length - 1; length += 7)
        {
            var report = Read(text[..length]);
            Assert.Equal("STD6005", Assert.Single(report.Findings).Rule.Id);
            Assert.Empty(report.Tests);
        }
    }

    [Fact]
    public void Hostile_names_and_reasons_are_cut()
    {
        var endless = new string('x', 3_000_000);
        var report = Read(Trx.Of($"A{endless} NotExecuted 0 {endless}"));

        var test = Assert.Single(report.Tests);
        Assert.Equal(400, test.Reason.Length);
        Assert.True(test.Method.Length <= 2000);
    }

    [Fact]
    public void Fifty_megabytes_are_read_in_seconds_and_what_tests_print_is_not_held()
    {
        var print = "<Output><StdOut>" + new string('y', 1_000_000) + "</StdOut></Output></UnitTestResult>";
        var text = Trx.Of([.. Enumerable.Range(0, 50).Select(i => $"A{i}")]).Replace("</UnitTestResult>", print, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.True(bytes.Length > 50_000_000);
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var report = TrxReader.Read("a.trx", new MemoryStream(bytes), CancellationToken.None);

        Assert.Equal(50, report.Tests.Count);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000_000);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    private static TestReport Read(string text) => TrxReader.Read("a.trx", new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);
}
