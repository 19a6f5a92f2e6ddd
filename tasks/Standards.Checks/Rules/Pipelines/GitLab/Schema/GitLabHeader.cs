using Standards.Checks.Foundation.Markup;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Rules.Pipelines.Schema;

namespace Standards.Checks.Rules.Pipelines.GitLab.Schema;

/// <summary>The document before the pipeline that declares its inputs, and the inputs that the pipeline uses.</summary>
internal static class GitLabHeader
{
    private const int MaxUses = 1_000;

    /// <summary>The header of a text; null for none.</summary>
    public static YamlMapping? Read(string text)
    {
        if (!text.Contains("spec:", StringComparison.Ordinal))
        {
            return null;
        }

        var documents = YamlDocument.Split(text);
        return documents
            .Take(documents.Count - 1)
            .Select(d => YamlReader.ReadForeign(d).Root)
            .OfType<YamlMapping>()
            .FirstOrDefault(r => r.Get("spec") is not null);
    }

    /// <summary>Compares the header with its shape; the names of its inputs, null where none are declared or other files declare some.</summary>
    public static IReadOnlyList<string>? Check(SchemaWalk walk)
    {
        if (Read(walk.File.Text) is not { } header)
        {
            return null;
        }

        foreach (var (key, value) in header.Entries)
        {
            if (key.Value == "spec")
            {
                walk.Check(key, value, GitLabRootShapes.Spec);
            }
            else
            {
                walk.Add(key, $"{ValueText.Quote(key.Value)} is not a key of the header of a pipeline", "Write it below the '---' that ends the header");
            }
        }

        var spec = header.Get("spec");
        return spec.Get("include") is null ? [.. spec.Get("inputs").Entries().Select(e => e.Key.Value)] : null;
    }

    /// <summary>Inputs that the pipeline uses are declared.</summary>
    public static void CheckUses(SchemaWalk walk, IReadOnlyList<string>? inputs)
    {
        if (inputs is null)
        {
            return;
        }

        var text = walk.File.Text;
        var lines = new LineMap(text);
        var left = MaxUses;
        var at = -1;
        while (left > 0 && !walk.IsFull && (at = text.IndexOf("$[[", at + 1, StringComparison.Ordinal)) >= 0)
        {
            left--;
            if (!IsComment(text, at) && Name(text.AsSpan(at + 3)) is { } name && !inputs.Contains(name, StringComparer.Ordinal))
            {
                var (line, column) = lines.Locate(at);
                walk.Add(
                    new YamlScalar(name, false, line, column),
                    $"{ValueText.Quote(name)} is not an input of the file",
                    NearestName.Of(name, inputs) is { } nearest ? $"Write '$[[ inputs.{ValueText.Shorten(nearest)} ]]'" : $"Declare it below 'spec: inputs:'");
            }
        }
    }

    private static bool IsComment(string text, int at) => text.AsSpan(text.LastIndexOf('\n', at) + 1).TrimStart().StartsWith("#");

    // 'inputs.a' with what may follow; other contexts are not judged.
    private static string? Name(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        if (!rest.StartsWith("inputs."))
        {
            return null;
        }

        rest = rest["inputs.".Length..];
        var length = 0;
        while (length < rest.Length && (char.IsLetterOrDigit(rest[length]) || rest[length] is '_' or '-'))
        {
            length++;
        }

        return length == 0 ? null : rest[..length].ToString();
    }
}
