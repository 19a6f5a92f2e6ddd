using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Projects;
using Standards.Checks.Rules.Pipelines.Azure.Schema;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.Azure.Graph;

/// <summary>Templates of the same repository are there, and are given the parameters that they declare.</summary>
/// <param name="read">Reads a file; null for one that is not there or not readable.</param>
/// <param name="exists">Whether a path is there.</param>
internal sealed class AzureTemplates(Func<string, YamlMapping?> read, Func<string, bool> exists)
{
    private const int MaxFindings = 200;

    private static readonly string[] NotRead = ["inputs", "env", "parameters"];

    private readonly List<Finding> _findings = [];

    /// <summary>The problems of one file.</summary>
    public IReadOnlyList<Finding> Check(PipelineFile file)
    {
        _findings.Clear();
        Node(file, file.Root);
        return [.. _findings];
    }

    private void Node(PipelineFile file, YamlNode node)
    {
        if (node is YamlSequence list)
        {
            list.Items.ToList().ForEach(item => Node(file, item));
        }

        if (node is not YamlMapping map || _findings.Count >= MaxFindings)
        {
            return;
        }

        if (map.Text("template") is { IsNull: false } template && !SchemaDialect.Azure.IsComputed(template))
        {
            Use(file, template, map.Get("parameters"));
        }

        foreach (var (key, value) in map.Entries.Where(e => !NotRead.Contains(e.Key.Value, StringComparer.Ordinal)))
        {
            Node(file, value);
        }
    }

    private void Use(PipelineFile file, YamlScalar template, YamlNode? given)
    {
        var text = template.Value.EndsWith("@self", StringComparison.OrdinalIgnoreCase) ? template.Value[..^"@self".Length] : template.Value;
        if (text.Contains('@', StringComparison.Ordinal) || PathOf(file.Path, text) is not { } path)
        {
            return;
        }

        // A path that is right from the root is left alone.
        if (!exists(path) && !(PathOf("", text) is { } other && exists(other)))
        {
            Add(
                file,
                template,
                $"the repository has no template {ValueText.Quote(path)}",
                "Write the path from this file, or from the root of the repository with a '/' first");
        }
        else if (read(path)?.Get("parameters") is YamlSequence declared && declared.Items.All(IsNamed))
        {
            Given(file, template, declared, given);
        }
    }

    private void Given(PipelineFile file, YamlScalar template, YamlSequence declared, YamlNode? given)
    {
        if (!IsWritten(given))
        {
            return;
        }

        var byName = declared.Items.DistinctBy(NameOf, StringComparer.OrdinalIgnoreCase).ToDictionary(NameOf, p => p, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in given.Entries())
        {
            if (byName.TryGetValue(name.Value, out var parameter))
            {
                Value(file, name, value, parameter);
            }
            else
            {
                Unknown(file, template, name, byName.Keys);
            }
        }

        Missing(file, template, byName, given);
    }

    private void Value(PipelineFile file, YamlScalar name, YamlNode value, YamlNode parameter)
    {
        if (!SchemaDialect.Azure.IsComputed(value) && AzureParameterAsks.FindProblem(parameter, value, ValueText.Quote(name.Value)) is var (message, fix))
        {
            Add(file, value, message, fix);
        }
    }

    private void Missing(PipelineFile file, YamlScalar template, Dictionary<string, YamlNode> declared, YamlNode? given)
    {
        var names = given.Entries().Select(e => e.Key.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, _) in declared.Where(p => p.Value.Get("default") is null && !names.Contains(p.Key)))
        {
            Add(
                file,
                template,
                $"the template {ValueText.Quote(template.Value)} requires the parameter {ValueText.Quote(name)}",
                $"Add '{ValueText.Shorten(name)}' to 'parameters'");
        }
    }

    private void Unknown(PipelineFile file, YamlScalar template, YamlScalar name, IEnumerable<string> known) => Add(
        file,
        name,
        $"the template {ValueText.Quote(template.Value)} has no parameter {ValueText.Quote(name.Value)}",
        NearestName.Of(name.Value, known) is { } nearest ? $"Write '{ValueText.Shorten(nearest)}'" : "Remove it, or declare it in the template");

    // What is given is there to read, or is nothing.
    private static bool IsWritten(YamlNode? given) =>
        given is null or YamlScalar { IsNull: true } || (given is YamlMapping map && !AzureShapes.IsOpen(map));

    private static bool IsNamed(YamlNode parameter) => parameter.Text("name") is { } name && !SchemaDialect.Azure.IsComputed(name);

    private static string NameOf(YamlNode parameter) => parameter.Text("name")!.Value;

    private static string? PathOf(string file, string template) =>
        RelativePath.Combine(template.StartsWith('/') ? "" : file[..Math.Max(0, file.LastIndexOf('/'))], template.TrimStart('/').Replace('\\', '/'));

    private void Add(PipelineFile file, YamlNode at, string message, string fix) => _findings.Add(file.At(RuleCatalog.PipelineReadable, at, message, fix));
}
