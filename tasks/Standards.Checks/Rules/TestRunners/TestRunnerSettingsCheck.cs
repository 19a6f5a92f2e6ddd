using System.Xml;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Rules.TestRunners;

/// <summary>
/// STD2049: settings of a test runner that make all tests of a project run one after another: <c>xunit.runner.json</c> and <c>.runsettings</c>. Tests that
/// share a database or a device by their nature stand in projects of integration or end-to-end tests, whose files are left alone. Clause:
/// <c>test-parallelism</c>.
/// </summary>
public sealed class TestRunnerSettingsCheck : IFileCheck
{
    private const int MaxBytes = 256 * 1024;
    private const string OfXunit = "xunit.runner.json";
    private const string OfRunner = ".runsettings";

    // Levels of tests that share what they test.
    private static readonly string[] Sharing = ["integration", "e2e", "endtoend", "end-to-end", "functional", "acceptance", "smoke"];

    /// <inheritdoc/>
    public string Name => "test-runners.settings";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.TestRunnerParallelism];

    /// <inheritdoc/>
    public bool Applies(SourceFile file, CheckContext context) =>
        (file.Name.EndsWith(OfXunit, StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(OfRunner, StringComparison.OrdinalIgnoreCase))
        && !Sharing.Any(word => file.Path.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(SourceFile file, CheckContext context) =>
        file.Name.EndsWith(OfXunit, StringComparison.OrdinalIgnoreCase) ? OfJson(file) : OfXml(file);

    // What cannot be read its runner says, and runs in parallel. A comment in the file tells why, as in code.
    private static IEnumerable<Finding> OfJson(SourceFile file)
    {
        var text = file.ReadText(MaxBytes);
        return text.Contains("//", StringComparison.Ordinal) || text.Contains("/*", StringComparison.Ordinal)
            ? []
            : JsonSettingsReader.Read(text).Entries.Where(IsInOrder).Select(entry =>
                Found(file, entry.Key, entry.Value, new Position(entry.Line, entry.Column)));
    }

    private static bool IsInOrder(JsonEntry entry) => (entry.Key.ToUpperInvariant(), entry.Value.ToUpperInvariant()) is
        ("PARALLELIZETESTCOLLECTIONS", "FALSE") or ("MAXPARALLELTHREADS", "1");

    private static IEnumerable<Finding> OfXml(SourceFile file)
    {
        var found = new List<Finding>();
        if (file.ReadText(MaxBytes).Contains("<!--", StringComparison.Ordinal))
        {
            return found;
        }

        var isWhole = BoundedXml.Read(file, reader =>
        {
            if (reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false, Depth: > 0 } && Orders(reader.LocalName))
            {
                var (name, position) = (reader.LocalName, XmlPosition.OfElement(reader));
                if (reader.Read() && reader.NodeType == XmlNodeType.Text && IsOne(name, reader.Value.Trim()))
                {
                    found.Add(Found(file, name, reader.Value.Trim(), position));
                }
            }
        });
        return isWhole ? found : [];
    }

    private static bool Orders(string name) => name is "NumberOfTestWorkers" or "Workers" or "DisableParallelization" or "ParallelizeTestCollections";

    private static bool IsOne(string name, string value) => name switch
    {
        "NumberOfTestWorkers" => value is "0" or "1",
        "Workers" => value is "1",
        "DisableParallelization" => value.Equals("true", StringComparison.OrdinalIgnoreCase),
        _ => value.Equals("false", StringComparison.OrdinalIgnoreCase),
    };

    private static Finding Found(SourceFile file, string name, string value, Position at) => new(
        RuleCatalog.TestRunnerParallelism,
        file.Path,
        at.Line,
        at.Column,
        $"'{name}' is {ValueText.Quote(value)}, so all tests that use this file run one after another",
        "Remove it, and put the tests that share something into a collection of their own; or say in a comment what all of them share");
}
