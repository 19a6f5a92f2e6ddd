using System.Globalization;
using System.Xml;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Gates.Coverage;

/// <summary>
/// Reads a report in Cobertura's form (coverage-04.dtd) in one pass: what coverlet, Microsoft.CodeCoverage and dotnet-coverage write. A
/// document type is passed over and never fetched; a reference to an entity is malformed. Rates are not used: lines are counted.
/// </summary>
internal sealed class CoberturaReader
{
    private const int MaxFindings = 20;

    // No compiler takes a longer file.
    private const int MaxLine = 16_777_215;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersInDocument = CoverageFiles.MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    private readonly string _path;
    private readonly XmlReader _reader;
    private readonly List<string> _sources = [];
    private readonly List<CoberturaClass> _classes = [];
    private readonly List<Finding> _findings = [];
    private readonly BranchReader _branches = new();
    private readonly char[] _digits = new char[32];
    private string _package = "";
    private CoberturaClass? _current;
    private int _classDepth;

    private CoberturaReader(string path, XmlReader reader) => (_path, _reader) = (path, reader);

    /// <summary>Reads a report to its end or to the first place where it is no report.</summary>
    /// <param name="path">How findings name it.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="cancellationToken">Observed between classes.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static CoberturaReport Read(string path, Stream stream, CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(stream, Settings);
        var parser = new CoberturaReader(path, reader);
        try
        {
            parser.ReadDocument(cancellationToken);
        }
        catch (XmlException e)
        {
            parser._findings.Add(parser.Broken(e));
        }

        return new CoberturaReport(
            path,
            parser._sources,
            parser._findings.Count == 0 || parser._findings.All(f => f.Rule == RuleCatalog.CoverageRateForm) ? parser._classes : [],
            parser._findings);
    }

    private Finding Broken(XmlException e)
    {
        var isEmpty = e.LineNumber <= 1
            && _classes.Count == 0
            && _reader.NodeType == XmlNodeType.None
            && _reader.ReadState == ReadState.Error
            && _reader.Depth == 0;
        var message = isEmpty ? "the coverage report is empty or does not begin as XML" : "the coverage report is cut off or no XML from here on";
        return new Finding(
            RuleCatalog.CoverageReportWhole,
            _path,
            Math.Max(1, e.LineNumber),
            Math.Max(1, e.LinePosition),
            message,
            "Run the tests again; when a test host ended before its time, its own error stands above");
    }

    private void ReadDocument(CancellationToken cancellationToken)
    {
        _reader.MoveToContent();
        if (_reader.NodeType != XmlNodeType.Element || _reader.LocalName != "coverage")
        {
            Report(
                RuleCatalog.CoverageReportWhole,
                $"the root of the coverage report is {ValueText.Quote(_reader.LocalName)}, not 'coverage', so it is not in Cobertura's form",
                "Let the collector write Cobertura: for coverlet '-- DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Format=cobertura', "
                    + "for dotnet-coverage '--output-format cobertura'");
            return;
        }

        CheckRates();
        while (_reader.Read())
        {
            if (_reader.NodeType != XmlNodeType.Element)
            {
                if (_reader.NodeType == XmlNodeType.EndElement && _current is not null && _reader.Depth == _classDepth)
                {
                    EndClass();
                }

                continue;
            }

            switch (_reader.LocalName)
            {
                case "line":
                    ReadLine();
                    break;
                case "condition":
                    _branches.Condition(_reader);
                    break;
                case "class":
                    cancellationToken.ThrowIfCancellationRequested();
                    BeginClass();
                    break;
                case "package":
                    _package = AssemblyName(_reader.GetAttribute("name") ?? "");
                    break;
                case "source":
                    ReadSource();
                    break;
                default:
                    break;
            }
        }
    }

    // 'Orders.dll' of one tool is 'Orders' of another.
    private static string AssemblyName(string name) =>
        name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;

    private void ReadSource()
    {
        if (!_reader.IsEmptyElement && _reader.Read() && _reader.NodeType == XmlNodeType.Text)
        {
            _sources.Add(_reader.Value);
        }
    }

    private void BeginClass()
    {
        var file = _reader.GetAttribute("filename") ?? "";
        if (string.IsNullOrWhiteSpace(file))
        {
            Report(
                RuleCatalog.CoverageValueRange,
                $"the class {ValueText.Quote(_reader.GetAttribute("name") ?? "")} of the report has no 'filename'",
                "Run the tests again; if it stays, update the collector of coverage");
        }

        _current = new CoberturaClass(_package, _reader.GetAttribute("name") ?? "", file, Position.Line);
        _classDepth = _reader.Depth;
        _branches.Begin(_current);
        if (_reader.IsEmptyElement)
        {
            EndClass();
        }
    }

    private void EndClass()
    {
        _branches.End();
        _classes.Add(_current!);
        _current = null;
    }

    // A class lists its lines twice: in its methods and all together. The second list counts; the first only where there is no second.
    private void ReadLine()
    {
        if (_current is null)
        {
            Report(
                RuleCatalog.CoverageReportWhole,
                "a 'line' of the report stands outside of any class",
                "Run the tests again; if it stays, update the collector of coverage");
            return;
        }

        var number = Integer("number");
        var hits = Integer("hits");
        if (number is not (> 0 and <= MaxLine) || hits is not >= 0)
        {
            var (name, value) = number is > 0 and <= MaxLine ? ("hits", _reader.GetAttribute("hits")) : ("number", _reader.GetAttribute("number"));
            Report(
                RuleCatalog.CoverageValueRange,
                value is null ? $"a line of the report has no '{name}'" : $"'{name}' of a line of the report is {ValueText.Quote(value)}, which cannot be",
                "Run the tests again; if it stays, update the collector of coverage");
            return;
        }

        var problem = _branches.Line(
            (int)number,
            (int)Math.Min(hits.Value, int.MaxValue),
            _reader.Depth == _classDepth + 2,
            _reader.GetAttribute("condition-coverage"),
            _reader.IsEmptyElement);
        if (problem.Length > 0)
        {
            Report(RuleCatalog.CoverageValueRange, problem, "Run the tests again; if it stays, update the collector of coverage");
        }
    }

    // NaN stands there when a tool divides nothing by nothing.
    private void CheckRates()
    {
        foreach (var name in (ReadOnlySpan<string>)["line-rate", "branch-rate"])
        {
            if (_reader.GetAttribute(name) is { } text
                && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is >= 0 and <= 1))
            {
                Report(
                    RuleCatalog.CoverageRateForm,
                    $"'{name}' of the report is {ValueText.Quote(text)}, not a number from 0 to 1; the gate counts the lines instead",
                    "Look whether the run measured anything: a report without lines has such a rate");
            }
        }
    }

    // Without a string for each of a million numbers.
    private long? Integer(string name)
    {
        if (!_reader.MoveToAttribute(name))
        {
            return null;
        }

        var length = _reader.ReadValueChunk(_digits, 0, _digits.Length);
        _reader.MoveToElement();
        return length < _digits.Length && long.TryParse(_digits.AsSpan(0, length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    private Position Position => XmlPosition.Of(_reader);

    private void Report(RuleDescriptor rule, string message, string fix)
    {
        if (_findings.Count < MaxFindings)
        {
            _findings.Add(new Finding(rule, Position.In(_path), message, fix));
        }
    }
}
