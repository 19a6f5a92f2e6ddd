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

    private readonly string _path;
    private readonly XmlReader _reader;
    private readonly List<Finding> _findings = [];
    private readonly List<Entry> _entries = [];
    private readonly Stack<Entry> _open = new();
    private readonly Dictionary<string, Definition> _definitions = new(StringComparer.Ordinal);
    private readonly char[] _buffer = new char[MaxReason];
    private (DateTimeOffset, DateTimeOffset)? _time;
    private Definition? _definition;
    private int _results;
    private long? _total;
    private string? _outcome;

    private TrxReader(string path, XmlReader reader) => (_path, _reader) = (path, reader);

    /// <summary>Reads a report to its end or to the first place where it is no report.</summary>
    /// <param name="path">How findings name it.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="cancellationToken">Observed between tests.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static TestReport Read(string path, Stream stream, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(stream, Settings);
        var parser = new TrxReader(path, reader);
        try
        {
            parser.ReadDocument(cancellationToken);
        }
        catch (XmlException e)
        {
            parser._findings.Add(new Finding(
                RuleCatalog.TestResultsWhole,
                path,
                Math.Max(1, e.LineNumber),
                Math.Max(1, e.LinePosition),
                "the test results are cut off or no XML from here on",
                RunAgain));
        }

        return parser._findings.Count > 0
            ? new TestReport(path, "", [], null, "", parser._findings)
            : parser.Report();
    }

    private const string RunAgain = "Run the tests again; when a test host ended before its time, its own error stands above";

    private TestReport Report()
    {
        var tests = new List<TestResult>(_entries.Count);
        foreach (var entry in _entries)
        {
            var known = _definitions.GetValueOrDefault(entry.Id);
            tests.Add(new TestResult(
                known?.Type ?? "",
                known?.Method is { Length: > 0 } method ? method : MethodOf(entry.Name),
                entry.Name,
                entry.Outcome,
                entry.Duration,
                entry.Reason,
                known?.Categories ?? []));
        }

        var assembly = _definitions.Values.Select(d => d.Assembly).FirstOrDefault(a => a.Length > 0) ?? "";
        var problem = _outcome is "Aborted" or "Timeout" or "Error" or "Disconnected" or "NotRunnable" ? _outcome : "";
        return new TestReport(_path, assembly, tests, _time, problem, []);
    }

    // 'Orders.Tests.OrderTests.Price(count: 2)'.
    private static string MethodOf(string name)
    {
        var end = name.AsSpan().IndexOf('(') is var i and > 0 ? i : name.Length;
        return name[(name.AsSpan(0, end).LastIndexOf('.') + 1)..end];
    }

    private void ReadDocument(CancellationToken cancellationToken)
    {
        _reader.MoveToContent();
        if (_reader.NodeType != XmlNodeType.Element || _reader.LocalName != "TestRun" || _reader.NamespaceURI != Namespace)
        {
            Add(
                $"the root of the test results is {ValueText.Quote(_reader.LocalName)}{(_reader.LocalName == "TestRun" ? " of another namespace" : "")}, "
                    + $"not 'TestRun' of a TRX file",
                "Let the runner write TRX: '--logger trx' with VSTest, '--report-trx' with Microsoft.Testing.Platform");
            return;
        }

        _reader.Read();
        while (_reader.ReadState == ReadState.Interactive)
        {
            if (_reader.NodeType == XmlNodeType.EndElement && _reader.LocalName is "UnitTestResult" && _open.Count > 0)
            {
                End();
            }

            if (_reader.NodeType != XmlNodeType.Element)
            {
                _reader.Read();
                continue;
            }

            switch (_reader.LocalName)
            {
                case "UnitTestResult":
                    cancellationToken.ThrowIfCancellationRequested();
                    Begin();
                    break;
                // xunit.v3 writes the reason of a skip as what the test printed, VSTest as a message behind that.
                case "Message" or "StdOut" when _open.TryPeek(out var entry) && entry.Outcome == TestOutcome.Skipped:
                    entry.Reason = Text();
                    continue;
                // What the test printed, and why it failed.
                case "Message"
                    or "StdOut"
                    or "StdErr"
                    or "StackTrace"
                    or "DebugTrace"
                    or "TextMessages"
                    or "ResultFiles"
                    or "RunInfos"
                    or "CollectorDataEntries"
                    or "TestEntries"
                    or "TestLists":
                    _reader.Skip();
                    continue;
                case "UnitTest":
                    _definition = new Definition();
                    _definitions[_reader.GetAttribute("id") ?? ""] = _definition;
                    break;
                case "TestMethod" when _definition is not null:
                    _definition.Type = Cut(_reader.GetAttribute("className") ?? "").Split(',')[0].Trim();
                    _definition.Method = Cut(_reader.GetAttribute("name") ?? "");
                    _definition.Assembly = AssemblyName(_reader.GetAttribute("codeBase") ?? "");
                    break;
                case "TestCategoryItem" when _definition is not null && _reader.GetAttribute("TestCategory") is { } category:
                    _definition.Categories.Add(Cut(category));
                    break;
                case "Times":
                    ReadTimes();
                    break;
                case "ResultSummary":
                    _outcome = _reader.GetAttribute("outcome") ?? "";
                    break;
                case "Counters" when long.TryParse(_reader.GetAttribute("total"), NumberStyles.None, CultureInfo.InvariantCulture, out var count):
                    _total = count;
                    break;
                default:
                    break;
            }

            _reader.Read();
        }

        if (_outcome is null)
        {
            Add("the test results have no 'ResultSummary', so the run did not come to its end", RunAgain);
        }
        else if (_total > _results)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"the test results count {_total} tests and hold {_results}"), RunAgain);
        }
    }

    private void Begin()
    {
        _results++;
        // A data-driven test of MSTest holds its rows: they count, and not the test around them.
        if (_open.TryPeek(out var outer))
        {
            outer.HoldsOthers = true;
        }

        var name = Cut(_reader.GetAttribute("testName") ?? "");
        var entry = new Entry { Id = _reader.GetAttribute("testId") ?? "", Name = name };
        var (text, written) = (_reader.GetAttribute("duration"), _reader.GetAttribute("outcome"));
        if (text is not null
            && !(TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration)
                && duration >= TimeSpan.Zero
                && (entry.Duration = duration) == duration))
        {
            Add($"'duration' of the test {ValueText.Quote(name)} is {ValueText.Quote(text)}, which cannot be", RunAgain);
        }

        if (OutcomeOf(written) is { } known)
        {
            entry.Outcome = known;
        }
        else
        {
            Add(
                written is null
                    ? $"the test {ValueText.Quote(name)} has no 'outcome'"
                    : $"'outcome' of the test {ValueText.Quote(name)} is {ValueText.Quote(written)}, which is none of TRX",
                RunAgain);
        }

        _open.Push(entry);
        if (_reader.IsEmptyElement)
        {
            End();
        }
    }

    private void End()
    {
        var entry = _open.Pop();
        if (!entry.HoldsOthers)
        {
            _entries.Add(entry);
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

        _time = (start.Value, finish.Value);
    }

    private DateTimeOffset? Time(string name) =>
        DateTimeOffset.TryParse(_reader.GetAttribute(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value : null;

    // The first characters of a message, however long it is; the reader stands behind its element then.
    private string Text()
    {
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return "";
        }

        var depth = _reader.Depth;
        _reader.Read();
        var length = 0;
        if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
        {
            for (var count = 1; count > 0 && length < _buffer.Length;)
            {
                count = _reader.ReadValueChunk(_buffer, length, _buffer.Length - length);
                length += count;
            }
        }

        while (_reader.ReadState == ReadState.Interactive && !(_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth))
        {
            _reader.Read();
        }

        _reader.Read();
        return new string(_buffer, 0, length).Trim();
    }

    private static string Cut(string text) => text.Length <= MaxName ? text : text[..MaxName];

    private static string AssemblyName(string path)
    {
        var name = path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        return name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private void Add(string message, string fix)
    {
        if (_findings.Count < MaxFindings)
        {
            var place = _reader as IXmlLineInfo;
            _findings.Add(
                new Finding(RuleCatalog.TestResultsWhole, _path, Math.Max(1, place?.LineNumber ?? 1), Math.Max(1, place?.LinePosition ?? 1), message, fix));
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
