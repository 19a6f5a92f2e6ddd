using Standards.Checks.Rules.TestRunners;

namespace Standards.Checks.Tests.TestRunners;

public sealed class TestRunnerSettingsCheckTests
{
    [Theory]
    [InlineData("tests/A.Tests/xunit.runner.json", "{\n  \"parallelizeTestCollections\": false\n}", 2, 3, "'parallelizeTestCollections' is 'false'")]
    [InlineData("tests/A.Tests/A.Tests.xunit.runner.json", "{ \"maxParallelThreads\": 1 }", 1, 3, "'maxParallelThreads' is '1'")]
    [InlineData(
        "tests.runsettings", "<RunSettings>\n  <NUnit>\n    <NumberOfTestWorkers>0</NumberOfTestWorkers>\n  </NUnit>\n"
            + "</RunSettings>", 3, 5, "'NumberOfTestWorkers' is '0'")]
    [InlineData(
        "tests/.runsettings", "<RunSettings><MSTest><Parallelize><Workers>1</Workers></Parallelize></MSTest></RunSettings>", 1, 35, "'Workers' is '1'")]
    public void Runner_that_runs_all_in_order_is_STD2049(string path, string text, int line, int column, string message)
    {
        using var repository = new TestRepository().With(path, text);

        var finding = Assert.Single(repository.Run(new TestRunnerSettingsCheck()));

        Assert.Equal(("STD2049", path, line, column), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal(message + ", so all tests that use this file run one after another", finding.Message);
    }

    [Theory]
    [InlineData("tests/A.Tests/xunit.runner.json", "{ \"parallelizeTestCollections\": true, \"maxParallelThreads\": 4 }")]
    [InlineData("tests/A.Tests/xunit.runner.json", "{\n  // All tests share the one emulator of the host.\n  \"parallelizeTestCollections\": false\n}")]
    [InlineData("tests/A.IntegrationTests/xunit.runner.json", "{ \"parallelizeTestCollections\": false }")]
    [InlineData("tests.runsettings", "<RunSettings><!-- one device --><NUnit><NumberOfTestWorkers>0</NumberOfTestWorkers></NUnit></RunSettings>")]
    [InlineData("tests.runsettings", "<RunSettings><NUnit><NumberOfTestWorkers>4</NumberOfTestWorkers></NUnit></RunSettings>")]
    [InlineData("tests.runsettings", "<RunSettings><RunConfiguration><MaxCpuCount>1</MaxCpuCount></RunConfiguration></RunSettings>")]
    [InlineData("settings.json", "{ \"parallelizeTestCollections\": false }")]
    [InlineData("tests/A.Tests/xunit.runner.json", "{ \"parallelizeTestCollections\": ")]
    [InlineData("tests.runsettings", "<RunSettings><NUnit><NumberOfTestWorkers>0")]
    [InlineData("tests.runsettings", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><RunSettings><Workers>&b;</Workers></RunSettings>")]
    public void Others_are_silent(string path, string text)
    {
        using var repository = new TestRepository().With(path, text);

        Assert.Empty(repository.Run(new TestRunnerSettingsCheck()));
    }
}
