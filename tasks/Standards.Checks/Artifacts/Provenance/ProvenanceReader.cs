using System.Text;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Json;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>
/// Reads statements that this product wrote. Anything else is refused, never guessed at: a verifier that skips what it does not know proves nothing.
/// </summary>
internal static class ProvenanceReader
{
    private const int Sha256Length = 64;
    private const int MaxDepth = 32;

    /// <param name="file">Repository-relative path, for the findings.</param>
    /// <param name="content">The whole file.</param>
    public static (IReadOnlyList<ReadStatement> Statements, IReadOnlyList<Finding> Findings) Read(string file, ReadOnlySpan<byte> content)
    {
        var statements = new List<ReadStatement>();
        var findings = new List<Finding>();
        var text = content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content;
        for (var number = 1; text.Length > 0; number++)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (line.IsEmpty)
            {
                continue;
            }

            try
            {
                var json = JsonNodeReader.ReadStrict(line, MaxDepth);
                var (problem, column) = Problem(json);
                if (problem.Length > 0)
                {
                    findings.Add(ProvenanceFindings.Malformed(file, number, column, problem));
                }
                else
                {
                    statements.Add(Statement(json, file, number));
                }
            }
            catch (JsonFormatException e)
            {
                findings.Add(ProvenanceFindings.Malformed(file, number, e.Position.Column, "is not JSON"));
            }
        }

        if (statements.Count == 0 && findings.Count == 0)
        {
            findings.Add(ProvenanceFindings.Malformed(file, 1, 1, "is empty"));
        }

        return (statements, findings);
    }

    private static (string Text, int Column) Problem(YamlNode json)
    {
        foreach (var (path, expected) in ((string[], string)[])[
            (["_type"], ProvenanceStatement.StatementType),
            (["predicateType"], ProvenanceStatement.PredicateType),
            (["predicate", "buildDefinition", "buildType"], ProvenanceStatement.BuildType)])
        {
            var value = json.At(path);
            if (value.Text() != expected)
            {
                var name = string.Join('.', path);
                return (value is null ? $"has no '{name}'" : $"has '{ValueText.Line(value.Text())}' as '{name}', not '{expected}'", value?.Column ?? 1);
            }
        }

        var subjects = json.At("subject");
        if (subjects.Items().Count == 0)
        {
            return ("names no artefact in 'subject'", subjects?.Column ?? 1);
        }

        if (subjects.Items().FirstOrDefault(s => !IsRelative(s.TextAt("name")) || !IsSha256(s.TextAt("digest", "sha256"))) is { } broken)
        {
            return ("has a subject without a relative name and a SHA-256 of 64 hexadecimal digits", broken.Column);
        }

        var parameters = json.At("predicate", "buildDefinition", "externalParameters");
        if (parameters is null || parameters.TextAt("command") is not ("pack" or "publish") || !IsRelative(parameters.TextAt("project")))
        {
            return ("has no 'externalParameters' with a 'command' (pack or publish) and a 'project'", parameters?.Column ?? 1);
        }

        var inner = json.At("predicate", "buildDefinition", "internalParameters");
        foreach (var name in (string[])["outputFolder", "lockFile"])
        {
            if (inner.At(name) is { } path && !IsRelative(path.Text()))
            {
                return ($"has a '{name}' that is no path in the repository", path.Column);
            }
        }

        var materials = json.At("predicate", "buildDefinition", "resolvedDependencies");
        if (materials.Items().FirstOrDefault(m => m.TextAt("digest", "gitCommit").Length > 0) is null)
        {
            return ("names no source with a 'gitCommit' in 'resolvedDependencies'", materials?.Column ?? 1);
        }

        return json.TextAt("predicate", "runDetails", "builder", "id").Length == 0 ? ("has no 'builder.id'", 1) : ("", 0);
    }

    private static ReadStatement Statement(YamlNode json, string file, int line)
    {
        var definition = json.At("predicate", "buildDefinition")!;
        var materials = definition.At("resolvedDependencies")!;
        return new ReadStatement(file, line)
        {
            Subjects = [.. json.At("subject").Items().Select(s => (s.TextAt("name"), s.TextAt("digest", "sha256"), s.Column))],
            Materials = [.. materials.Items().Select(m => (Material(m), m.Column))],
            MaterialsColumn = materials.Column,
            Command = definition.TextAt("externalParameters", "command"),
            Project = definition.TextAt("externalParameters", "project"),
            OutputFolder = definition.TextAt("internalParameters", "outputFolder"),
            LockFile = definition.TextAt("internalParameters", "lockFile"),
            Builder = json.TextAt("predicate", "runDetails", "builder", "id"),
        };
    }

    private static ProvenanceMaterial Material(YamlNode json)
    {
        var digest = (json.At("digest") as YamlMapping)?.Entries.OrderBy(m => m.Key.Value, StringComparer.Ordinal).FirstOrDefault();
        return new ProvenanceMaterial(json.TextAt("name"), json.TextAt("uri"), digest?.Key?.Value ?? "", digest?.Value.Text() ?? "");
    }

    // Whoever wrote the file must not choose which files of the machine are read.
    private static bool IsRelative(string path) =>
        path.Length > 0
        && path[0] is not ('/' or '\\')
        && !path.Contains(':', StringComparison.Ordinal)
        && !path.Contains('\0', StringComparison.Ordinal)
        && !path.Split('/', '\\').Contains("..");

    private static bool IsSha256(string text) => text.Length == Sha256Length && text.All(char.IsAsciiHexDigitLower);
}
