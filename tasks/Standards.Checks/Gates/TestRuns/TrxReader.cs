using System.Globalization;
using System.Xml;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Gates.TestRuns;

/// <summary>
/// Reads a TRX file (http://microsoft.com/schemas/VisualStudio/TeamTest/2010) in one pass: what VSTest and Microsoft.Testing.Platform write. A document
/// type is refused. What tests print is passed over and never held.
/// </summary>
internal sealed class TrxReader
{
    /// <summary>The namespace of the form.</summary>
    public const string Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private const int MaxFindings = 20;
    private const int MaxReason = 400;
    private const int MaxName = 2000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = TestReportFiles.MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private readonly string path;
    private readonly XmlReader reader;
    private readonly List<Finding> findings = [];
    private readonly List<Entry> entries = [];
    private readonly Stack<Entry> open = new();
    private readonly Dictionary<string, Definition> definitions = new(StringComparer.Ordinal);
    private readonly char[] buffer = new char[MaxReason];
    private (DateTimeOffset, DateTimeOffset)? time;
    private Definition? definition;
    private int results;
    private long? total;
    private string? outcome;

    private TrxReader(string path, XmlReader reader) => (this.path, this.reader) = (path, reader);

    /// <summary>Reads a report to its end or to the first place where it is no report.</summary>
    /// <param name="path">How findings name it.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="cancellation">Observed between tests.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static TestReport Read(string path, Stream stream, CancellationToken cancellation)
    {
        using var reader = XmlReader.Create(stream, Settings);
        var parser = new TrxReader(path, reader);
        try
        {
            parser.ReadDocument(cancellation);
        }
        catch (XmlException e)
        {
            parser.findings.Add(new Finding(RuleCatalog.TestResultsWhole, path, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition), "the test results are cut off or no XML from here on", RunAgain));
        }

        return parser.findings.Count > 0
            ? new TestReport(path, "", [], null, "", parser.findings)
            : parser.Report();
    }

    private const string RunAgain = "Run the tests again; when a test host ended before its time, its own error stands above";

    private TestReport Report()
    {
        var tests = new List<TestResult>(entries.Count);
        foreach (var entry in entries)
        {
            var known = definitions.GetValueOrDefault(entry.Id);
            tests.Add(new TestResult(known?.Type ?? "", known?.Method is { Length: > 0 } method ? method : MethodOf(entry.Name), entry.Name, entry.Outcome, entry.Duration, entry.Reason, known?.Categories ?? []));
        }

        var assembly = definitions.Values.Select(d => d.Assembly).FirstOrDefault(a => a.Length > 0) ?? "";
        var problem = outcome is "Aborted" or "Timeout" or "Error" or "Disconnected" or "NotRunnable" ? outcome : "";
        return new TestReport(path, assembly, tests, time, problem, []);
    }

    // 'Orders.Tests.OrderTests.Price(count: 2)'.
    private static string MethodOf(string name)
    {
        var end = name.AsSpan().IndexOf('(') is var i and > 0 ? i : name.Length;
        return name[(name.AsSpan(0, end).LastIndexOf('.') + 1)..end];
    }

    private void ReadDocument(CancellationToken cancellation)
    {
        reader.MoveToContent();
        if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "TestRun" || reader.NamespaceURI != Namespace)
        {
            Add($"the root of the test results is {ValueText.Quote(reader.LocalName)}{(reader.LocalName == "TestRun" ? " of another namespace" : "")}, not 'TestRun' of a TRX file", "Let the runner write TRX: '--logger trx' with VSTest, '--report-trx' with Microsoft.Testing.Platform");
            return;
        }

        reader.Read();
        while (reader.ReadState == ReadState.Interactive)
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName is "UnitTestResult" && open.Count > 0)
            {
                End();
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.LocalName)
            {
                case "UnitTestResult":
                    cancellation.ThrowIfCancellationRequested();
                    Begin();
                    break;
                // xunit.v3 writes the reason of a skip as what the test printed, VSTest as a message behind that.
                case "Message" or "StdOut" when open.TryPeek(out var entry) && entry.Outcome == TestOutcome.Skipped:
                    entry.Reason = Text();
                    continue;
                // What the test printed, and why it failed.
                case "Message" or "StdOut" or "StdErr" or "StackTrace" or "DebugTrace" or "TextMessages" or "ResultFiles" or "RunInfos" or "CollectorDataEntries" or "TestEntries" or "TestLists":
                    reader.Skip();
                    continue;
                case "UnitTest":
                    definition = new Definition();
                    definitions[reader.GetAttribute("id") ?? ""] = definition;
                    break;
                case "TestMethod" when definition is not null:
                    definition.Type = Cut(reader.GetAttribute("className") ?? "").Split(',')[0].Trim();
                    definition.Method = Cut(reader.GetAttribute("name") ?? "");
                    definition.Assembly = AssemblyName(reader.GetAttribute("codeBase") ?? "");
                    break;
                case "TestCategoryItem" when definition is not null && reader.GetAttribute("TestCategory") is { } category:
                    definition.Categories.Add(Cut(category));
                    break;
                case "Times":
                    ReadTimes();
                    break;
                case "ResultSummary":
                    outcome = reader.GetAttribute("outcome") ?? "";
                    break;
                case "Counters" when long.TryParse(reader.GetAttribute("total"), NumberStyles.None, CultureInfo.InvariantCulture, out var count):
                    total = count;
                    break;
                default:
                    break;
            }

            reader.Read();
        }

        if (outcome is null)
        {
            Add("the test results have no 'ResultSummary', so the run did not come to its end", RunAgain);
        }
        else if (total > results)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"the test results count {total} tests and hold {results}"), RunAgain);
        }
    }

    private void Begin()
    {
        results++;
        // A data-driven test of MSTest holds its rows: they count, and not the test around them.
        if (open.TryPeek(out var outer))
        {
            outer.HoldsOthers = true;
        }

        var name = Cut(reader.GetAttribute("testName") ?? "");
        var entry = new Entry { Id = reader.GetAttribute("testId") ?? "", Name = name };
        var (text, written) = (reader.GetAttribute("duration"), reader.GetAttribute("outcome"));
        if (text is not null && !(TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration) && duration >= TimeSpan.Zero && (entry.Duration = duration) == duration))
        {
            Add($"'duration' of the test {ValueText.Quote(name)} is {ValueText.Quote(text)}, which cannot be", RunAgain);
        }

        if (OutcomeOf(written) is { } known)
        {
            entry.Outcome = known;
        }
        else
        {
            Add(written is null ? $"the test {ValueText.Quote(name)} has no 'outcome'" : $"'outcome' of the test {ValueText.Quote(name)} is {ValueText.Quote(written)}, which is none of TRX", RunAgain);
        }

        open.Push(entry);
        if (reader.IsEmptyElement)
        {
            End();
        }
    }

    private void End()
    {
        var entry = open.Pop();
        if (!entry.HoldsOthers)
        {
            entries.Add(entry);
        }
    }

    private static TestOutcome? OutcomeOf(string? text) => text switch
    {
        "Passed" or "Completed" or "Warning" => TestOutcome.Passed,
        "NotExecuted" or "NotRunnable" or "Inconclusive" or "Pending" => TestOutcome.Skipped,
        "Failed" or "Error" or "Timeout" or "Aborted" or "Disconnected" or "PassedButRunAborted" or "InProgress" => TestOutcome.Failed,
        _ => null,
    };

    private void ReadTimes()
    {
        var (start, finish) = (Time("start"), Time("finish"));
        if (start is null || finish is null || finish < start)
        {
            Add("'start' and 'finish' of the test results are no times, or in the wrong order", RunAgain);
            return;
        }

        time = (start.Value, finish.Value);
    }

    private DateTimeOffset? Time(string name) =>
        DateTimeOffset.TryParse(reader.GetAttribute(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value : null;

    // The first characters of a message, however long it is; the reader stands behind its element then.
    private string Text()
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        var depth = reader.Depth;
        reader.Read();
        var length = 0;
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
        {
            for (var count = 1; count > 0 && length < buffer.Length;)
            {
                count = reader.ReadValueChunk(buffer, length, buffer.Length - length);
                length += count;
            }
        }

        while (reader.ReadState == ReadState.Interactive && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            reader.Read();
        }

        reader.Read();
        return new string(buffer, 0, length).Trim();
    }

    private static string Cut(string text) => text.Length <= MaxName ? text : text[..MaxName];

    private static string AssemblyName(string path)
    {
        var name = path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        return name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private void Add(string message, string fix)
    {
        if (findings.Count < MaxFindings)
        {
            var place = reader as IXmlLineInfo;
            findings.Add(new Finding(RuleCatalog.TestResultsWhole, path, Math.Max(1, place?.LineNumber ?? 1), Math.Max(1, place?.LinePosition ?? 1), message, fix));
        }
    }

    private sealed class Entry
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public TestOutcome Outcome { get; set; }

        public TimeSpan Duration { get; set; }

        public string Reason { get; set; } = "";

        public bool HoldsOthers { get; set; }
    }

    private sealed class Definition
    {
        public string Type { get; set; } = "";

        public string Method { get; set; } = "";

        public string Assembly { get; set; } = "";

        public List<string> Categories { get; } = [];
    }
}
