using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Rules.Declared.Values;

/// <summary>Reads the values at a path of a file: XML when the path is one of XML, else YAML or JSON by the file's extension.</summary>
internal static class ValueReader
{
    /// <summary>The values, or the finding that the file is not well-formed.</summary>
    public static (IReadOnlyList<FoundValue> Values, DemandFinding? Problem) Read(string file, string text, ValuePath path)
    {
        if (path.IsXml)
        {
            var (values, problem) = XmlValues.Find(text.StartsWith('\uFEFF') ? text[1..] : text, path);
            return (values, Finding("XML", problem));
        }

        if (file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
        {
            var (root, problem) = YamlReader.Read(text);
            return (NodeValues.Find(root, path), Finding("YAML", problem is null ? null : new ValueProblem(problem.Message, problem.Line, problem.Column)));
        }
        else
        {
            var (root, problem) = JsonNodeReader.Read(text);
            return (NodeValues.Find(root, path), Finding("JSON", problem));
        }
    }

    private static DemandFinding? Finding(string format, ValueProblem? problem) =>
        problem is null ? null : new DemandFinding(problem.Line, problem.Column, $"the file is not {format} that can be read: {problem.Message}");
}
