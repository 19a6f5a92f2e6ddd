using Standards.Checks.Catalog;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Markup;

namespace Standards.Checks.Findings;

/// <summary>Collects findings of one file by offset.</summary>
internal sealed class FindingSink(SourceFile file, string text)
{
    private readonly List<Finding> _findings = [];
    private LineMap? _lines;

    public void Add(RuleDescriptor rule, int offset, string message, string fix)
    {
        var (line, column) = (_lines ??= new LineMap(text)).Locate(offset);
        _findings.Add(new Finding(rule, file.Path, line, column, message, fix));
    }

    /// <summary>At most a thousand.</summary>
    public IEnumerable<Finding> Findings => _findings.Limit();
}
