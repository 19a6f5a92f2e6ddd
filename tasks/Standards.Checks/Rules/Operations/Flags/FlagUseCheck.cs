using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Yaml;
using Standards.Checks.Models.Layout;
using Standards.Checks.Models.Operations;
using Standards.Checks.Models.Projects;
using Standards.Checks.Policies;

namespace Standards.Checks.Rules.Operations.Flags;

/// <summary>
/// Flags of the file and flags of the code: STD9635 (asked for and not declared), STD9636 (declared and named nowhere). Clause
/// <c>feature-flags-for-risky-change</c>. A check of its own, so that other operations files are not judged again whenever code changes;
/// where there is no <c>ops/flags.yml</c>, no C# file is read.
/// </summary>
public sealed class FlagUseCheck : IRepositoryCheck
{
    private const string FilePath = $"{OperationsFile.Folder}{FlagsFamily.Name}.yml";

    /// <inheritdoc/>
    public string Name => "operations.flags";

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.FeatureFlagDeclared, RuleCatalog.FeatureFlagUse];

    /// <inheritdoc/>
    public bool DependsOn(SourceFile file, CheckContext context) =>
        file.Path == FilePath
        || (file.Path.EndsWith(".cs", StringComparison.Ordinal) && context.Snapshot.Find(FilePath) is not null && !IsTest(file.Path, context.Policy));

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(IReadOnlyList<SourceFile> files, CheckContext context)
    {
        if (context.Snapshot.Find(FilePath) is not { } file || Flags(file) is not { } flags)
        {
            return [];
        }

        SourceFile[] sources = [.. files.Where(f => f.Path != FilePath)];
        var facts = context.Facts.Get(new FlagUseFact(), sources, context.Cancellation);
        return [.. Undeclared(flags, sources, facts).Limit(), .. Unused(flags, facts).Limit()];
    }

    private static IEnumerable<Finding> Undeclared(IReadOnlyList<PlacedNode> flags, SourceFile[] sources, IReadOnlyList<FlagUses?> facts)
    {
        var known = flags.Select(f => FlagName.Plain(f.Key)).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < sources.Length; i++)
        {
            foreach (var (name, line, column) in (facts[i]?.Calls ?? []).Where(c => !known.Contains(FlagName.Plain(c.Name))))
            {
                var nearest = NearestName.Of(FlagName.Kebab(name), flags.Select(f => f.Key));
                yield return new Finding(
                    RuleCatalog.FeatureFlagDeclared,
                    sources[i].Path,
                    line,
                    column,
                    $"the flag {ValueText.Quote(name)} is not declared in {FilePath}",
                    nearest is null
                        ? $"Add '{ValueText.Shorten(FlagName.Kebab(name))}:' below 'flags' there"
                        : $"Write '{ValueText.Shorten(nearest)}' if that is meant, or add '{ValueText.Shorten(FlagName.Kebab(name))}:' below 'flags' there");
            }
        }
    }

    private static IEnumerable<Finding> Unused(IReadOnlyList<PlacedNode> flags, IReadOnlyList<FlagUses?> facts)
    {
        // A repository without code of its own keeps flags for others; a file that cannot be read may name any of them.
        if (facts.Count == 0 || facts.Any(f => f is null))
        {
            return [];
        }

        var named = facts.SelectMany(f => f!.Names).ToHashSet();
        return flags
            .Where(flag => !named.Contains(FlagName.Hash(flag.Key)))
            .Select(flag => flag.FindingAtKey(
                RuleCatalog.FeatureFlagUse, $"no C# file names the flag {ValueText.Quote(flag.Key)}", "Remove the flag, or correct its name"));
    }

    // What is wrong with the file itself is the finding of another check.
    private static IReadOnlyList<PlacedNode>? Flags(SourceFile file)
    {
        try
        {
            var (root, problem) = YamlReader.Read(file.ReadText(OperationsFile.MaxBytes));
            return problem is null && new PlacedNode(FilePath, root)["flags"] is { Node: YamlMapping } flags ? flags.Entries : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    // Tests ask for flags that they make up.
    private static bool IsTest(string path, Policy policy)
    {
        foreach (var folder in policy.Layout.Tests)
        {
            if (FolderList.Normalise(folder) is { Length: > 0 } normal
                && path.Length > normal.Length
                && path[normal.Length] == '/'
                && path.StartsWith(normal, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
