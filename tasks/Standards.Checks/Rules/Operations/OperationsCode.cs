using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Rules.Operations;

/// <summary>
/// Code that an operations file names: a path of the repository, or a C# type, which is looked for by the name of its file. Reading
/// every C# file for the declaration would cost more than all other rules of these files.
/// </summary>
internal sealed class OperationsCode(OperationsSet operations)
{
    private const string Ending = ".cs";
    private readonly Lazy<HashSet<string>> _types = new(() => operations.Context.Snapshot.Files
        .Where(f => f.Path.EndsWith(Ending, StringComparison.Ordinal))
        .Select(f => f.Name[..^Ending.Length])
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether a path exists, or a file of the type's name.</summary>
    public bool Exists(string pathOrType) =>
        operations.PathExists(pathOrType)
        || (!pathOrType.Contains('/', StringComparison.Ordinal) && _types.Value.Contains(pathOrType[(pathOrType.LastIndexOf('.') + 1)..]));

    /// <summary>A finding at a value that names nothing.</summary>
    public IEnumerable<Finding> Check(PlacedNode value, RuleDescriptor rule)
    {
        if (value.Text is { } text && !Exists(text))
        {
            yield return value.Finding(
                rule,
                $"'{value.Path}' is {ValueText.Quote(text)}, and there is no such file and no type in a file of that name",
                "Write a path from the root of the repository, or the name of a type whose file is called like it");
        }
    }
}
