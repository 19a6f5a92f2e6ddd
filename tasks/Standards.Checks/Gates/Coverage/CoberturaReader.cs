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

    private readonly string path;
    private readonly XmlReader reader;
    private readonly List<string> sources = [];
    private readonly List<CoberturaClass> classes = [];
    private readonly List<Finding> findings = [];
    private readonly BranchReader branches = new();
    private readonly char[] digits = new char[32];
    private string package = "";
    private CoberturaClass? current;
    private int classDepth;

    private CoberturaReader(string path, XmlReader reader) => (this.path, this.reader) = (path, reader);

    /// <summary>Reads a report to its end or to the first place where it is no report.</summary>
    /// <param name="path">How findings name it.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="cancellation">Observed between classes.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static CoberturaReport Read(string path, Stream stream, CancellationToken cancellation)
    {
        using var reader = XmlReader.Create(stream, Settings);
        var parser = new CoberturaReader(path, reader);
        try
        {
            parser.ReadDocument(cancellation);
        }
        catch (XmlException e)
        {
            parser.findings.Add(parser.Broken(e));
        }

        return new CoberturaReport(path, parser.sources, parser.findings.Count == 0 || parser.findings.All(f => f.Rule == RuleCatalog.CoverageRateForm) ? parser.classes : [], parser.findings);
    }

    private Finding Broken(XmlException e)
    {
        var isEmpty = e.LineNumber <= 1 && classes.Count == 0 && reader.NodeType == XmlNodeType.None && reader.ReadState == ReadState.Error && reader.Depth == 0;
        var message = isEmpty ? "the coverage report is empty or does not begin as XML" : "the coverage report is cut off or no XML from here on";
        return new Finding(RuleCatalog.CoverageReportWhole, path, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition), message, "Run the tests again; when a test host ended before its time, its own error stands above");
    }

    private void ReadDocument(CancellationToken cancellation)
    {
        reader.MoveToContent();
        if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "coverage")
        {
            Report(RuleCatalog.CoverageReportWhole, $"the root of the coverage report is {ValueText.Quote(reader.LocalName)}, not 'coverage', so it is not in Cobertura's form", "Let the collector write Cobertura: for coverlet '-- DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Format=cobertura', for dotnet-coverage '--output-format cobertura'");
            return;
        }

        CheckRates();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                if (reader.NodeType == XmlNodeType.EndElement && current is not null && reader.Depth == classDepth)
                {
                    EndClass();
                }

                continue;
            }

            switch (reader.LocalName)
            {
                case "line":
                    ReadLine();
                    break;
                case "condition":
                    branches.Condition(reader);
                    break;
                case "class":
                    cancellation.ThrowIfCancellationRequested();
                    BeginClass();
                    break;
                case "package":
                    package = AssemblyName(reader.GetAttribute("name") ?? "");
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
        if (!reader.IsEmptyElement && reader.Read() && reader.NodeType == XmlNodeType.Text)
        {
            sources.Add(reader.Value);
        }
    }

    private void BeginClass()
    {
        var file = reader.GetAttribute("filename") ?? "";
        if (string.IsNullOrWhiteSpace(file))
        {
            Report(RuleCatalog.CoverageValueRange, $"the class {ValueText.Quote(reader.GetAttribute("name") ?? "")} of the report has no 'filename'", "Run the tests again; if it stays, update the collector of coverage");
        }

        current = new CoberturaClass(package, reader.GetAttribute("name") ?? "", file, Position.Line);
        classDepth = reader.Depth;
        branches.Begin(current);
        if (reader.IsEmptyElement)
        {
            EndClass();
        }
    }

    private void EndClass()
    {
        branches.End();
        classes.Add(current!);
        current = null;
    }

    // A class lists its lines twice: in its methods and all together. The second list counts; the first only where there is no second.
    private void ReadLine()
    {
        if (current is null)
        {
            Report(RuleCatalog.CoverageReportWhole, "a 'line' of the report stands outside of any class", "Run the tests again; if it stays, update the collector of coverage");
            return;
        }

        var number = Integer("number");
        var hits = Integer("hits");
        if (number is not (> 0 and <= MaxLine) || hits is not >= 0)
        {
            var (name, value) = number is > 0 and <= MaxLine ? ("hits", reader.GetAttribute("hits")) : ("number", reader.GetAttribute("number"));
            Report(RuleCatalog.CoverageValueRange, value is null ? $"a line of the report has no '{name}'" : $"'{name}' of a line of the report is {ValueText.Quote(value)}, which cannot be", "Run the tests again; if it stays, update the collector of coverage");
            return;
        }

        var problem = branches.Line((int)number, (int)Math.Min(hits.Value, int.MaxValue), reader.Depth == classDepth + 2, reader.GetAttribute("condition-coverage"), reader.IsEmptyElement);
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
            if (reader.GetAttribute(name) is { } text && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) && rate is >= 0 and <= 1))
            {
                Report(RuleCatalog.CoverageRateForm, $"'{name}' of the report is {ValueText.Quote(text)}, not a number from 0 to 1; the gate counts the lines instead", "Look whether the run measured anything: a report without lines has such a rate");
            }
        }
    }

    // Without a string for each of a million numbers.
    private long? Integer(string name)
    {
        if (!reader.MoveToAttribute(name))
        {
            return null;
        }

        var length = reader.ReadValueChunk(digits, 0, digits.Length);
        reader.MoveToElement();
        return length < digits.Length && long.TryParse(digits.AsSpan(0, length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private Position Position => XmlPosition.Of(reader);

    private void Report(RuleDescriptor rule, string message, string fix)
    {
        if (findings.Count < MaxFindings)
        {
            findings.Add(new Finding(rule, Position.In(path), message, fix));
        }
    }
}
