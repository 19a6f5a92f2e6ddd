namespace Standards.Sdk.Tests.Rules.Measured;

/// <summary>Results of twelve minutes, as VSTest writes them: half of the tests are of integration, one failed, and the host ended before its time.</summary>
internal static class MeasuredTrx
{
    private const string Class = "Orders.Core.Tests.ThingTests";

    private static readonly IReadOnlyList<string> Methods = ["IsThere", "Pays_twice", .. Enumerable.Range(0, 48).Select(i => $"Adds_row_{i}")];

    public static string Text { get; } = $"""
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun id="x" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Times start="2026-11-21T10:00:00Z" finish="2026-11-21T10:12:00Z" />
          <Results>
        {string.Join('\n', Methods.Select(Result))}
          </Results>
          <TestDefinitions>
        {string.Join('\n', Methods.Select(Definition))}
          </TestDefinitions>
          <ResultSummary outcome="Aborted"><Counters total="50" executed="50" /></ResultSummary>
        </TestRun>

        """;

    /// <summary>Results of a short run in which all tests passed.</summary>
    public static string Passed(params string[] methods) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <TestRun id="x" xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Times start="2026-11-21T10:00:00Z" finish="2026-11-21T10:00:02Z" />
          <Results>
        {string.Join('\n', methods.Select(Result))}
          </Results>
          <TestDefinitions>
        {string.Join('\n', methods.Select(Definition))}
          </TestDefinitions>
          <ResultSummary outcome="Completed"><Counters total="{methods.Length}" executed="{methods.Length}" /></ResultSummary>
        </TestRun>

        """;

    private static string Result(string method, int index) =>
        $"""    <UnitTestResult testId="t{index}" testName="{Class}.{method}" duration="00:00:01" """
        + $"""outcome="{(method == "Pays_twice" ? "Failed" : "Passed")}" />""";

    private static string Definition(string method, int index) =>
        $"""    <UnitTest id="t{index}">"""
        + $"""{(index % 2 == 0 ? "" : "<TestCategory><TestCategoryItem TestCategory=\"Integration\" /></TestCategory>")}<TestMethod """
        + $"""codeBase="/agent/1/s/bin/Orders.Core.Tests.dll" className="{Class}" name="{method}" /></UnitTest>""";
}
